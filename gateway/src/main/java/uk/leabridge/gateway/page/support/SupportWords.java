package uk.leabridge.gateway.page.support;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.AssessmentsClient.Framework;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;

/** The words for what is done about somebody's support: {@code {support:action(action.state)}}. */
@TemplateExtension(namespace = "support")
public final class SupportWords {

    /** Where a person may be assessed: while the borough has the case in hand and nobody has refused. */
    private static final Set<String> ASSESSED = Set.of(
            "INFORMATION_GATHERING",
            "PANEL_LISTED",
            "ADOPTED",
            "CONSENT_SOUGHT",
            "SUPPORT_ACTIVE",
            "EXIT_PROPOSED",
            "EXITED",
            "REVIEW_6M",
            "REVIEW_12M");

    private static final Set<String> SUPPORTED = Set.of("SUPPORT_ACTIVE", "EXIT_PROPOSED");

    private static final List<Option> SESSIONS =
            Option.list("PLANNED", "Planned", "HELD", "Held", "NOT_HELD", "Not held");

    private static final List<Option> PRESENCES =
            Option.list("PRESENT", "Present", "NOT_PRESENT", "Not present", "NOT_KNOWN", "Not known");

    private static final List<Option> ACTIONS = Option.list("OPEN", "To do", "DONE", "Done", "CANCELLED", "Cancelled");

    private SupportWords() {}

    static boolean isAssessed(String status) {
        return ASSESSED.contains(status);
    }

    /** Whether the person gets support while the case stands there. */
    static boolean isSupported(String status) {
        return SUPPORTED.contains(status);
    }

    /** How a session stands; one that began and is not settled waits for somebody's word. */
    static Tag session(String state, boolean begun) {
        String words = sessionWords(state);
        return switch (state) {
            case "HELD" -> Tag.done(words);
            case "NOT_HELD" -> Tag.bad(words);
            default -> begun ? Tag.waiting("Waiting for confirmation") : Tag.going(words);
        };
    }

    static String sessionWords(String state) {
        return Option.label(SESSIONS, state);
    }

    /** A framework in one version, as an address names it. */
    public static String name(Framework framework) {
        return framework.id() + "-" + framework.version();
    }

    public static Tag presence(String code) {
        String words = presenceWords(code);
        return switch (code) {
            case "PRESENT" -> Tag.waiting(words);
            case "NOT_PRESENT" -> Tag.done(words);
            default -> Tag.closed(words);
        };
    }

    public static String presenceWords(String code) {
        return Option.label(PRESENCES, code);
    }

    /** What somebody wrote, or that it is no more. */
    static String words(@Nullable String words) {
        return words == null ? "Destroyed with the person’s record." : words;
    }

    public static Tag action(String state) {
        String words = actionWords(state);
        return switch (state) {
            case "DONE" -> Tag.done(words);
            case "CANCELLED" -> Tag.closed(words);
            default -> Tag.going(words);
        };
    }

    static String actionWords(String state) {
        return Option.label(ACTIONS, state);
    }
}
