package uk.leabridge.training.learner.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.training.learner.application.LearnerCommand;

/**
 * A learner as told.
 *
 * @param account the subject of the person's sign-in, so that the person sees their own record
 */
public record LearnerRequest(
        @NotBlank @Size(max = 200) String name,

        @NotBlank @Email @Size(max = 254) String email,

        @NotNull UUID organisationId,

        @Size(min = 1, max = 100) @Nullable String account) {
    LearnerCommand command() {
        return new LearnerCommand(name.strip(), email.strip(), organisationId, account);
    }
}
