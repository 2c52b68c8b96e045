package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** How the borough works, as it chose it at the referrals service. */
@ApplicationScoped
public class SettingsClient {
    private final ServiceApi<SettingsApi> settings;

    public SettingsClient(@RestClient SettingsApi settings, Services services) {
        this.settings = services.of(Area.REFERRALS, settings);
    }

    /** All choices; {@code chosen} is false where all are the service's defaults. */
    public record Settings(
            boolean chosen,
            String referencePrefix,
            @Nullable String contact,
            int reasonMinLength,
            int gatewayCheckDays,
            int screeningDays,
            int assessmentMonths,
            int reviewMonths,
            int silenceDays,
            int firstExitReviewMonths,
            int lastExitReviewMonths,
            int confirmationDays,
            int signpostChaseDays,
            Retention retention) {}

    /** For how many months what has ended is kept. */
    public record Retention(int standardMonths, int under18NoFurtherActionMonths, int adviceMonths) {}

    /** All choices, as they are to be. */
    public record BoroughSettingsRequest(
            String referencePrefix,
            String contact,
            int reasonMinLength,
            int gatewayCheckDays,
            int screeningDays,
            int assessmentMonths,
            int reviewMonths,
            int silenceDays,
            int firstExitReviewMonths,
            int lastExitReviewMonths,
            int confirmationDays,
            int signpostChaseDays,
            Retention retention) {}

    public Answer<Settings> read() {
        return settings.ask(SettingsApi::read);
    }

    public Answer<Settings> choose(String etag, BoroughSettingsRequest choices) {
        return settings.ask(api -> api.choose(HeaderValue.ifAny(etag), choices));
    }
}
