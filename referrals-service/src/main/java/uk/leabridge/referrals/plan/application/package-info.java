/** How support is planned, and whether it answers every factor. */
@NullMarked
package uk.leabridge.referrals.plan.application;

import org.jspecify.annotations.NullMarked;
