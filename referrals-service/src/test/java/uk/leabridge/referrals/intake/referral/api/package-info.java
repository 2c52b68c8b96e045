@NullMarked
package uk.leabridge.referrals.intake.referral.api;

import org.jspecify.annotations.NullMarked;
