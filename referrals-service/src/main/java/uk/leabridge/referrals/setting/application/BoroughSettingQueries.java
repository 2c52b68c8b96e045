package uk.leabridge.referrals.setting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.config.ReferralsConfig;
import uk.leabridge.referrals.reason.domain.Reason;
import uk.leabridge.referrals.setting.domain.BoroughContact;
import uk.leabridge.referrals.setting.domain.BoroughSetting;
import uk.leabridge.referrals.setting.domain.BoroughSettings;

/** A borough's choices, or the defaults where it has made none. Kept in memory for a minute: they change rarely. */
@ApplicationScoped
public class BoroughSettingQueries {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 1_000;

    private final BoroughSettings settings;
    private final ReferralsConfig defaults;
    private final InstantSource time;
    private final ConcurrentMap<Borough, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Choice choice, Instant until) {}

    /** What the features ask for; see {@link BoroughSetting} for the units. */
    public record Choice(
            String referencePrefix,
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
            @Nullable String contact) {
        /** Words as a reason, held to the length that the borough asks for. */
        public Reason reason(String words) {
            return new Reason(words, reasonMinLength);
        }
    }

    /** Another borough, and whom to ask there. */
    public record Other(String borough, String contact) {}

    public BoroughSettingQueries(BoroughSettings settings, ReferralsConfig defaults, InstantSource time) {
        this.settings = settings;
        this.defaults = defaults;
        this.time = time;
    }

    public Choice of(Borough borough) {
        var now = time.instant();
        var known = kept.get(borough);
        if (known != null && known.until.isAfter(now)) return known.choice;
        var choice = choice(settings.find(borough).orElseGet(() -> fallback(borough)));
        if (kept.size() >= MOST_KEPT) kept.clear();
        kept.put(borough, new Kept(choice, now.plus(KEPT)));
        return choice;
    }

    /** What was read of a borough is read anew: another replica hears of it within the minute. */
    void forget(Borough borough) {
        kept.remove(borough);
    }

    /** The other boroughs that a case can go to, each with whom to ask there. */
    public List<Other> others(Borough than) {
        return settings.contacts().stream()
                .filter(other -> !other.borough().equals(than.code()))
                .map(other -> new Other(other.borough(), other.contact()))
                .toList();
    }

    /** The boroughs of the partnership, by their codes: each that says whom to ask there. */
    public List<String> boroughs() {
        return settings.contacts().stream().map(BoroughContact::borough).toList();
    }

    private static Choice choice(BoroughSetting setting) {
        return new Choice(
                setting.referencePrefix(),
                setting.reasonMinLength(),
                setting.gatewayCheckDays(),
                setting.screeningDays(),
                setting.assessmentMonths(),
                setting.reviewMonths(),
                setting.silenceDays(),
                setting.firstExitReviewMonths(),
                setting.lastExitReviewMonths(),
                setting.confirmationDays(),
                setting.signpostChaseDays(),
                setting.contact());
    }

    /** The service's configuration, for a borough that has chosen nothing. */
    BoroughSetting fallback(Borough borough) {
        var prefix = borough.code().replace("-", "").toUpperCase(Locale.ROOT);
        return new BoroughSetting(
                prefix,
                defaults.reasonMinLength(),
                defaults.gatewayCheckDays(),
                defaults.screeningDays(),
                defaults.assessmentMonths(),
                defaults.reviewMonths(),
                defaults.silenceDays(),
                defaults.firstExitReviewMonths(),
                defaults.lastExitReviewMonths(),
                defaults.confirmationDays(),
                defaults.signpostChaseDays(),
                null);
    }
}
