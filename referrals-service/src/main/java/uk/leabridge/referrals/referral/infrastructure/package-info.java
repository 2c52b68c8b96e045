/** Where referrals are stored. */
@NullMarked
package uk.leabridge.referrals.referral.infrastructure;

import org.jspecify.annotations.NullMarked;
