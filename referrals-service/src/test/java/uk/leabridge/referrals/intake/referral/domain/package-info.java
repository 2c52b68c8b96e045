@NullMarked
package uk.leabridge.referrals.intake.referral.domain;

import org.jspecify.annotations.NullMarked;
