package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which agencies are at a meeting; one that is left out counts as absent. */
public record AttendanceRequest(
        @NotNull(message = "List the agencies.") @Size(max = 50)
        List<@NotNull @Valid Seat> agencies) {
    /** Whether an agency is there. */
    public record Seat(
            @NotNull(message = "Select an agency.") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String agency,

            boolean present) {}

    @AssertTrue(message = "List each agency only once.")
    boolean isEachNamedOnce() {
        return agencies == null
                || agencies.stream()
                                .filter(java.util.Objects::nonNull)
                                .map(Seat::agency)
                                .distinct()
                                .count()
                        == agencies.size();
    }

    Map<String, Boolean> byAgency() {
        return agencies.stream().collect(Collectors.toMap(Seat::agency, Seat::present));
    }
}
