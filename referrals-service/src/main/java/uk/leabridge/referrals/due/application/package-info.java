/** What there is to do, and what was not done in time. */
@NullMarked
package uk.leabridge.referrals.due.application;

import org.jspecify.annotations.NullMarked;
