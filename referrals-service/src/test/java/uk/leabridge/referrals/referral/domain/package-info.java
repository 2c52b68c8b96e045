@NullMarked
package uk.leabridge.referrals.referral.domain;

import org.jspecify.annotations.NullMarked;
