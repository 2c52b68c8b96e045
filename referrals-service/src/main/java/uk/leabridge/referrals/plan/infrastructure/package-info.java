/** Where support plans are stored. */
@NullMarked
package uk.leabridge.referrals.plan.infrastructure;

import org.jspecify.annotations.NullMarked;
