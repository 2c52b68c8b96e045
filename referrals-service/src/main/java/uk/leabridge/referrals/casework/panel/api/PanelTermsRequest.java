package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import uk.leabridge.referrals.casework.panel.domain.PanelAgency;
import uk.leabridge.referrals.casework.panel.domain.PanelTerms;

/** How a panel is made up. */
public record PanelTermsRequest(
        @NotBlank(message = "Enter the panel’s name.") @Size(max = 100)
        String name,

        @Min(value = 2, message = "The quorum must be at least 2 agencies.") @Max(50)
        int quorumMinimum,

        @NotNull(message = "List the agencies.") @Size(min = 2, max = 50)
        List<@NotNull @Valid Agency> agencies) {
    /**
     * An agency with a seat.
     *
     * @param code capitals, digits and underscores, as for example HEALTH
     * @param required the panel decides nothing without it
     */
    public record Agency(
            @NotNull(message = "Enter the agency’s code.")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "Use 2 to 40 capital letters, digits and underscores.")
            String code,

            @NotBlank(message = "Enter the agency’s name.") @Size(max = 100)
            String name,

            boolean required) {}

    PanelTerms terms() {
        return new PanelTerms(
                name,
                quorumMinimum,
                agencies.stream()
                        .map(a -> new PanelAgency.Seat(a.code(), a.name(), a.required()))
                        .toList());
    }
}
