package uk.leabridge.training.organisation.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.organisation.application.OrganisationRow;
import uk.leabridge.training.organisation.domain.OrganisationKind;

/** An organisation. */
public record OrganisationView(
        UUID id,
        String borough,
        String slug,
        String name,
        OrganisationKind kind,
        @Nullable String phase,
        @Nullable String urn) {
    static OrganisationView of(OrganisationRow row) {
        return new OrganisationView(
                row.id(), row.borough(), row.slug(), row.name(), row.kind(), row.phase(), row.urn());
    }
}
