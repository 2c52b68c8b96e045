package uk.leabridge.gateway.page.transfers;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import uk.leabridge.gateway.client.TransfersClient.Parts;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;

/** The words people read for the codes of transfers: {@code {transfers:status(one.status)}}. */
@TemplateExtension(namespace = "transfers")
public final class TransferWords {
    private static final List<Option> STATUSES = Option.list(
            "OFFERED", "No reply yet",
            "ACCEPTED", "Accepted",
            "REFUSED", "Declined",
            "REVOKED", "Withdrawn",
            "LAPSED", "Ended: consent was withdrawn");

    private TransferWords() {}

    public static Tag status(String code) {
        String words = words(code);
        return switch (code) {
            case "OFFERED" -> Tag.waiting(words);
            case "ACCEPTED" -> Tag.done(words);
            default -> Tag.closed(words);
        };
    }

    static String words(String code) {
        return Option.label(STATUSES, code);
    }

    /** What goes with a case, a line each. */
    public static List<String> parts(Parts parts) {
        List<String> lines = new ArrayList<>();
        lines.add("The chronology: " + count(parts.steps(), "entry", "entries"));
        lines.add(count(parts.assessments(), "assessment", "assessments"));
        lines.add("The support plan: " + count(parts.planActions(), "action", "actions"));
        lines.add(count(parts.sessions(), "session", "sessions"));
        lines.add(count(parts.documents(), "document", "documents"));
        if (parts.signposts() > 0) {
            lines.add(count(parts.signposts(), "service", "services") + " awaiting a reply about the person");
        }
        if (parts.holds() > 0) {
            lines.add(count(parts.holds(), "hold", "holds") + " on the record");
        }
        return lines;
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
