package uk.leabridge.comms.alert.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertScope;
import uk.leabridge.comms.alert.domain.Certainty;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.comms.alert.domain.Urgency;

/**
 * The words of a message, the same for every recipient: what the approver is shown is what is sent. An exercise says so in the
 * subject, first and last.
 */
public record AlertText(String subject, String text) {
    private static final String EXERCISE =
            "EXERCISE EXERCISE EXERCISE\nThis is an exercise. Nothing described here has happened.\n";

    static AlertText of(Alert alert, DeliveryMessage message) {
        var words =
                switch (message) {
                    case ALERT -> alert(alert);
                    case CANCELLATION -> cancellation(alert);
                };
        return alert.about().exercise()
                ? new AlertText("EXERCISE: " + words.subject(), EXERCISE + "\n" + words.text() + "\n" + EXERCISE)
                : words;
    }

    private static AlertText alert(Alert alert) {
        var content = alert.content();
        return new AlertText("Alert: " + content.headline(), """
                %s

                How serious it is: %s
                When to act: %s
                How sure we are: %s

                What is happening
                %s

                What to do
                %s

                %s
                %s""".formatted(
                        content.headline(),
                        sentenceCase(content.severity().name()),
                        words(content.urgency()),
                        words(content.certainty()),
                        content.description(),
                        content.instruction(),
                        words(content.scope()),
                        footer(alert)));
    }

    private static AlertText cancellation(Alert alert) {
        return new AlertText("Cancelled: " + alert.content().headline(), """
                This alert has been cancelled. You no longer need to follow its instructions.

                Original alert: %s

                %s""".formatted(
                        alert.content().headline(), footer(alert)));
    }

    private static String footer(Alert alert) {
        return "Incident %s\nSent by %s through Leabridge\n"
                .formatted(alert.about().reference(), boroughName(alert.borough()));
    }

    private static String words(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "now";
            case EXPECTED -> "within the next hour";
            case FUTURE -> "soon";
            case PAST -> "no action is needed now";
            case UNKNOWN -> "not known";
        };
    }

    private static String words(Certainty certainty) {
        return switch (certainty) {
            case OBSERVED -> "it is happening or has happened";
            case LIKELY -> "likely";
            case POSSIBLE -> "possible, but not likely";
            case UNLIKELY -> "not expected to happen";
            case UNKNOWN -> "not known";
        };
    }

    private static String words(AlertScope scope) {
        return switch (scope) {
            case PUBLIC -> "You may share this with anyone.";
            case RESTRICTED -> "Share this only with people who need it for their work.";
            case PRIVATE -> "This is for you only. Do not share it.";
        };
    }

    private static String sentenceCase(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String boroughName(String code) {
        return Arrays.stream(code.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
