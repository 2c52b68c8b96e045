package uk.leabridge.referrals.records.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review of one record.
 *
 * @param keepUntil the last day that it is kept, for {@link ReviewDecision#KEEP} alone
 * @param reason sealed with the record's own key: it goes with it
 */
public record Review(ReviewDecision decision, @Nullable LocalDate keepUntil, byte[] reason, String by, Instant at) {}
