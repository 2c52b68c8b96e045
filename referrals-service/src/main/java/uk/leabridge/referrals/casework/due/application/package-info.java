/** What there is to do, and what was not done in time. */
@NullMarked
package uk.leabridge.referrals.casework.due.application;

import org.jspecify.annotations.NullMarked;
