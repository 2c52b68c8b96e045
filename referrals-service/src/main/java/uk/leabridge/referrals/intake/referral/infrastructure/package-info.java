/** Where referrals are stored. */
@NullMarked
package uk.leabridge.referrals.intake.referral.infrastructure;

import org.jspecify.annotations.NullMarked;
