/** Asking who is probably the same person. */
@NullMarked
package uk.leabridge.referrals.linkage.application;

import org.jspecify.annotations.NullMarked;
