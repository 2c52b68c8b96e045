package uk.leabridge.training.organisation.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.organisation.domain.OrganisationKind;

/** An organisation as it is read. */
public record OrganisationRow(
        UUID id,
        String borough,
        String slug,
        String name,
        OrganisationKind kind,
        @Nullable String phase,
        @Nullable String urn,
        Instant createdAt) {}
