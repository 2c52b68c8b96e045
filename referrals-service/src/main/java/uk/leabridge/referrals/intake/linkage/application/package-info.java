/** Asking who is probably the same person. */
@NullMarked
package uk.leabridge.referrals.intake.linkage.application;

import org.jspecify.annotations.NullMarked;
