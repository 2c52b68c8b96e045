package uk.leabridge.training.organisation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.organisation.domain.Organisation;
import uk.leabridge.training.organisation.domain.OrganisationKind;

/** A new organisation. */
public record RegisterOrganisationRequest(
        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "Use lower-case words joined by hyphens.")
        @Size(max = 80)
        String slug,

        @NotBlank @Size(max = 200) String name,

        @NotNull OrganisationKind kind,

        @Size(max = 60) @Nullable String phase,

        @Pattern(regexp = "[0-9]{6}", message = "Enter 6 digits.") @Nullable
        String urn) {
    Organisation.Registration registration() {
        return new Organisation.Registration(slug, name.strip(), kind, phase, urn);
    }
}
