package uk.leabridge.grants.provider.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.provider.application.RosterCommand;
import uk.leabridge.grants.provider.domain.Designation;
import uk.leabridge.grants.provider.domain.RosterEntry;
import uk.leabridge.platform.validation.Within;

/**
 * A person on a roster.
 *
 * @param email finds the person's training; it is not kept
 * @param regulatedActivity with children or adults at risk, as the law defines it
 * @param endsOn the last day, inclusive; null while it is open
 */
public record RosterRequest(
        @NotBlank @Size(max = 200) String name,

        @NotBlank @Email @Size(max = 254) String email,

        @NotBlank @Size(max = 100) String role,

        @NotNull Boolean regulatedActivity,

        @NotNull Designation designation,

        @NotNull @Within(yearsAgo = 80, yearsAhead = 10) LocalDate startsOn,

        @Nullable @Within(yearsAgo = 80, yearsAhead = 80) LocalDate endsOn) {
    RosterCommand command() {
        return new RosterCommand(
                name.strip(),
                email.strip(),
                new RosterEntry.Post(role.strip(), regulatedActivity, designation, startsOn, endsOn));
    }
}
