package uk.leabridge.gateway.page.grants;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.GrantsClient.Change;
import uk.leabridge.gateway.client.GrantsClient.Reason;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;

/** The words people read for the codes of grants. */
public final class GrantWords {

    static final List<Option> STATUSES = Option.list(
            "NON_COMPLIANT", "Not compliant",
            "IN_GRACE", "In grace period",
            "AT_RISK", "At risk",
            "COMPLIANT", "Compliant",
            "WAIVED", "Waived",
            "NOT_APPLICABLE", "No requirements");

    /** Why a status was checked again. */
    public static final List<Option> CAUSES = Option.list(
            "TRAINING", "Training recorded or voided",
            "ROSTER", "Roster changed",
            "AWARD", "Grant awarded",
            "TIME", "Due date reached");

    private static final List<Option> REQUIREMENTS = Option.list(
            "DSO-IN-POST", "Safeguarding officer and deputy in post",
            "DSO-TRAINED", "Safeguarding officer trained",
            "SAFEGUARDING-BASIC", "Basic safeguarding",
            "PREVENT-AWARE", "Prevent awareness");

    private static final List<Option> DESIGNATIONS =
            Option.list("DSO", "Designated safeguarding officer", "DEPUTY", "Deputy safeguarding officer", "NONE", "");

    private GrantWords() {}

    static Tag status(String status) {
        String words = Option.label(STATUSES, status);
        return switch (status) {
            case "NON_COMPLIANT" -> Tag.bad(words);
            case "IN_GRACE", "AT_RISK" -> Tag.waiting(words);
            case "COMPLIANT" -> Tag.done(words);
            default -> Tag.closed(words);
        };
    }

    @TemplateExtension(namespace = "grant")
    static Tag tag(String status) {
        return status(status);
    }

    /** Tower Hamlets, Newham. */
    @TemplateExtension(namespace = "grant")
    static String boroughs(List<String> codes) {
        return codes.stream().map(GrantWords::borough).collect(Collectors.joining(", "));
    }

    @TemplateExtension(namespace = "grant")
    static String borough(String code) {
        return Arrays.stream(code.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    @TemplateExtension(namespace = "grant")
    static String designation(String code) {
        return Option.label(DESIGNATIONS, code);
    }

    @TemplateExtension(namespace = "grant")
    static String cause(String code) {
        return Option.label(CAUSES, code);
    }

    /** From what to what, in words. */
    @TemplateExtension(namespace = "grant")
    static String change(Change change) {
        String now = Option.label(STATUSES, change.to()).toLowerCase(Locale.UK);
        if (change.from().equals(change.to())) {
            return "Still " + now;
        }
        return change.from().equals("NOT_APPLICABLE")
                ? "Now " + now + " (first check)"
                : "Now " + now + " (was "
                        + Option.label(STATUSES, change.from()).toLowerCase(Locale.UK) + ")";
    }

    /** Which requirement became what, and until or since when. */
    @TemplateExtension(namespace = "grant")
    static String reason(Reason reason) {
        @Nullable String date = reason.date() == null ? null : Words.longDate(reason.date());
        String what = Option.label(REQUIREMENTS, reason.requirementCode()) + ": "
                + Option.label(STATUSES, reason.to()).toLowerCase(Locale.UK);
        if (date == null) {
            return what;
        }
        return switch (reason.code()) {
            case "TRAINED", "LAPSES_SOON" -> what + ", valid until " + date;
            case "IN_GRACE" -> what + ", due by " + date;
            case "TRAINING_LAPSED" -> what + ", training lapsed on " + date;
            default -> what + ", since " + date;
        };
    }
}
