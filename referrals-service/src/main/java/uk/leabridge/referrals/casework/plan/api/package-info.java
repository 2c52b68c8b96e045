/** The HTTP side of support plans. */
@NullMarked
package uk.leabridge.referrals.casework.plan.api;

import org.jspecify.annotations.NullMarked;
