@NullMarked
package uk.leabridge.referrals.referral.api;

import org.jspecify.annotations.NullMarked;
