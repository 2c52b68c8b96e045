/** Where that is stored, and how the queue is computed. */
@NullMarked
package uk.leabridge.referrals.records.retention.infrastructure;

import org.jspecify.annotations.NullMarked;
