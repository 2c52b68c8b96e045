package uk.leabridge.grants.provider.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.provider.application.RegisterProvider;
import uk.leabridge.grants.provider.domain.Provider;

/** What callers tell of a provider. */
public final class ProviderRequests {
    private ProviderRequests() {}

    /** A new provider. */
    public record Register(
            @NotNull
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "Use lower-case words joined by hyphens.")
            @Size(max = 80)
            String slug,

            @NotBlank @Size(max = 200) String name,

            @Pattern(regexp = "[0-9]{6,7}", message = "Enter 6 or 7 digits.") @Nullable
            String charityNumber,

            @Pattern(regexp = "[A-Z0-9]{8}", message = "Enter 8 capital letters or digits.") @Nullable
            String companyNumber) {
        RegisterProvider.Command command() {
            return new RegisterProvider.Command(
                    slug, new Provider.Particulars(name.strip(), charityNumber, companyNumber));
        }
    }

    /** A provider's new particulars. */
    public record Correct(
            @NotBlank @Size(max = 200) String name,

            @Pattern(regexp = "[0-9]{6,7}", message = "Enter 6 or 7 digits.") @Nullable
            String charityNumber,

            @Pattern(regexp = "[A-Z0-9]{8}", message = "Enter 8 capital letters or digits.") @Nullable
            String companyNumber) {
        Provider.Particulars particulars() {
            return new Provider.Particulars(name.strip(), charityNumber, companyNumber);
        }
    }
}
