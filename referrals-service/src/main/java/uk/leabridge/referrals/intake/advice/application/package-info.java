/** What can be done with advice, one use case a class, and its queries. */
@NullMarked
package uk.leabridge.referrals.intake.advice.application;

import org.jspecify.annotations.NullMarked;
