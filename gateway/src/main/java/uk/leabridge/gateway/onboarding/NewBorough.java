package uk.leabridge.gateway.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A borough that joins.
 *
 * @param code its slug, as it stands in tokens
 * @param systemJwksUrl where the public keys of its own system are; needed unless the realm is on this machine
 */
record NewBorough(
        @NotNull
        @Pattern(
                regexp = "[a-z][a-z-]{1,38}[a-z]",
                message = "Use lower-case letters and hyphens, for example tower-hamlets.")
        String code,

        @NotBlank(message = "Enter the name of the borough.") @Size(max = 100)
        String name,

        @NotNull(message = "Enter the first administrator.") @Valid
        FirstAdministrator administrator,

        @Nullable @Pattern(regexp = "https://[A-Za-z0-9.:/_-]{4,300}", message = "Enter an https address.")
        String systemJwksUrl) {

    record FirstAdministrator(
            @NotBlank(message = "Enter the email address.")
            @Email(message = "Enter an email address in the correct format.")
            @Size(max = 200)
            String email,

            @NotBlank(message = "Enter the first name.") @Size(max = 100)
            String givenName,

            @NotBlank(message = "Enter the last name.") @Size(max = 100)
            String familyName) {}
}
