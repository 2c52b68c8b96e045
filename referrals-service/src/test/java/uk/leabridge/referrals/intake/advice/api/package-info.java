@NullMarked
package uk.leabridge.referrals.intake.advice.api;

import org.jspecify.annotations.NullMarked;
