/** Where support plans are stored. */
@NullMarked
package uk.leabridge.referrals.casework.plan.infrastructure;

import org.jspecify.annotations.NullMarked;
