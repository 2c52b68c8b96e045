/** Where pieces of advice are stored. */
@NullMarked
package uk.leabridge.referrals.intake.advice.infrastructure;

import org.jspecify.annotations.NullMarked;
