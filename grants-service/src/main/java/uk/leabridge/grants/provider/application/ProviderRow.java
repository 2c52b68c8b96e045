package uk.leabridge.grants.provider.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider as it is read. */
public record ProviderRow(
        UUID id,
        String borough,
        List<String> boroughs,
        String slug,
        String name,
        @Nullable String charityNumber,
        @Nullable String companyNumber,
        Instant createdAt,
        long version) {}
