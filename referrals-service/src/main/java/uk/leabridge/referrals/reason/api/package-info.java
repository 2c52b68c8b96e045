/** What every feature says of a reason: no feature itself. */
@NullMarked
package uk.leabridge.referrals.reason.api;

import org.jspecify.annotations.NullMarked;
