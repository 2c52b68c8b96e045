@NullMarked
package uk.leabridge.referrals.referral.infrastructure;

import org.jspecify.annotations.NullMarked;
