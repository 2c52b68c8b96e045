/** The advice and its rules. */
@NullMarked
package uk.leabridge.referrals.advice.domain;

import org.jspecify.annotations.NullMarked;
