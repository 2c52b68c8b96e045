/** The paths of the work list. */
@NullMarked
package uk.leabridge.referrals.casework.due.api;

import org.jspecify.annotations.NullMarked;
