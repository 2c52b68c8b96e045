/** The advice and its rules. */
@NullMarked
package uk.leabridge.referrals.intake.advice.domain;

import org.jspecify.annotations.NullMarked;
