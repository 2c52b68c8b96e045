/** The paths of the work list. */
@NullMarked
package uk.leabridge.referrals.due.api;

import org.jspecify.annotations.NullMarked;
