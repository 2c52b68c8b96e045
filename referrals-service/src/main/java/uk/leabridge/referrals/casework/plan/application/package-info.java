/** How support is planned, and whether it answers every factor. */
@NullMarked
package uk.leabridge.referrals.casework.plan.application;

import org.jspecify.annotations.NullMarked;
