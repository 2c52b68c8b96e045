/** Reasons as every feature takes them: no feature itself. */
@NullMarked
package uk.leabridge.referrals.reason.domain;

import org.jspecify.annotations.NullMarked;
