package uk.leabridge.referrals.casework.plan.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.validation.Within;

/**
 * What is to be done.
 *
 * @param factors the codes of the factors that it answers
 * @param owner the code of the agency that does it
 * @param ownerSubject the subject of who does it, where somebody is named
 */
public record ActionRequest(
        @NotEmpty(message = "Select the factors.") @Size(max = 100)
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> factors,

        @NotNull(message = "Select the agency that is responsible.") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String owner,

        @Nullable UUID ownerSubject,

        @NotNull(message = "Enter the due date.") @Within(yearsAgo = 10, yearsAhead = 10)
        LocalDate dueOn,

        @NotBlank(message = "Enter the action.") @Size(max = 10_000)
        String words) {}
