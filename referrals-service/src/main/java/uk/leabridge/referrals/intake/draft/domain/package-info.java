/** The draft and its rules. */
@NullMarked
package uk.leabridge.referrals.intake.draft.domain;

import org.jspecify.annotations.NullMarked;
