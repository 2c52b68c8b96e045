/** What can be done with a referral, one use case a class, and its queries. */
@NullMarked
package uk.leabridge.referrals.intake.referral.application;

import org.jspecify.annotations.NullMarked;
