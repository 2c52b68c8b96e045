/** The referral and its rules. */
@NullMarked
package uk.leabridge.referrals.referral.domain;

import org.jspecify.annotations.NullMarked;
