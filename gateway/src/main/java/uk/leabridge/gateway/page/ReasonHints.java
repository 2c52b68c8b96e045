package uk.leabridge.gateway.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.SettingsClient;
import uk.leabridge.gateway.client.SettingsClient.Settings;

/** What a page says about a reason before it is written: {@code {cdi:reasons.hint}}. Each borough chooses its shortest reason. */
@Named("reasons")
@RequestScoped
public class ReasonHints {

    private final SettingsClient settings;
    private @Nullable String hint;

    public ReasonHints(SettingsClient settings) {
        this.settings = settings;
    }

    /** How many characters a reason needs; without the number when the borough's settings cannot be read. */
    public String getHint() {
        String known = hint;
        if (known == null) {
            known = settings.read() instanceof Answer.Good<Settings>(var of, var _)
                    ? "Enter at least " + count(of.reasonMinLength()) + "."
                    : "Your borough sets a minimum length.";
            hint = known;
        }
        return known;
    }

    /** The same for why a panel was chosen. */
    public String getPanelHint() {
        return "Only if you chose to open a case. Say why you think the person is under 18, or 18 or over. "
                + getHint();
    }

    /** The same for a decision about what a person is given, who does not read why. */
    public String getUnseenHint() {
        return "The person who made the request will not see this. " + getHint();
    }

    /** The same for the review of a record that may be destroyed. */
    public String getReviewHint() {
        return "This is destroyed with the record. " + getHint();
    }

    private static String count(int characters) {
        return characters == 1 ? "1 character" : characters + " characters";
    }
}
