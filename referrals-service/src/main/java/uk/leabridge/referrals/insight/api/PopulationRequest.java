package uk.leabridge.referrals.insight.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Population;

/**
 * Who lives in a borough.
 *
 * @param source where the figures are published
 */
record PopulationRequest(
        @NotBlank(message = "Enter where the figures are published.") @Size(max = 200)
        String source,

        @NotEmpty(message = "Enter at least one group.") @Size(max = 60)
        List<@NotNull @Valid Group> groups) {

    /**
     * How many people are of a category.
     *
     * @param category a code of the characteristic
     */
    record Group(
            @NotNull(message = "Select the characteristic that the category belongs to.")
            Characteristic characteristic,

            @NotBlank(message = "Enter the category.") @Size(max = 40)
            String category,

            @Min(0) @Max(10_000_000) int persons) {}

    List<Population.Group> toGroups() {
        return groups.stream()
                .map(group -> new Population.Group(group.characteristic(), group.category(), group.persons()))
                .toList();
    }
}
