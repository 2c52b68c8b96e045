package uk.leabridge.grants.programme.application;

import java.time.Instant;
import java.util.UUID;

/** A programme as it is read. */
public record ProgrammeRow(
        UUID id, String borough, String title, String financialYear, long budgetPence, Instant createdAt) {}
