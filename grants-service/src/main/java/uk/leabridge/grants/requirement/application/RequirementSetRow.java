package uk.leabridge.grants.requirement.application;

import java.time.LocalDate;
import java.util.List;

/** A set of requirements as it is read. */
public record RequirementSetRow(int version, String title, LocalDate effectiveFrom, List<RequirementRow> requirements) {
    public RequirementSetRow {
        requirements = List.copyOf(requirements);
    }
}
