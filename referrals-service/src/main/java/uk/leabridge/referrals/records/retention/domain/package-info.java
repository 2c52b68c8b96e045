/** How long records are kept, who holds them, and what has to be true before one is destroyed. */
@NullMarked
package uk.leabridge.referrals.records.retention.domain;

import org.jspecify.annotations.NullMarked;
