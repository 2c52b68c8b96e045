package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How the borough works, as it chose it at the referrals service. */
@ApplicationScoped
public class SettingsClient {
    private static final ServicePath PATH = ServicePath.of("v1", "borough-settings");

    private final ServiceCalls calls;

    public SettingsClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
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
        return calls.get(PATH, Settings.class);
    }

    public Answer<Settings> choose(String etag, BoroughSettingsRequest choices) {
        return calls.put(PATH, choices, etag, Settings.class);
    }
}
