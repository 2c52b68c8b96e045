/** Counting in PostgreSQL, hiding small counts by flows, exact chances. */
@NullMarked
package uk.leabridge.referrals.insight.infrastructure;

import org.jspecify.annotations.NullMarked;
