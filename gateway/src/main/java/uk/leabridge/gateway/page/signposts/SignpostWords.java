package uk.leabridge.gateway.page.signposts;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.referrals.Grounds;

/** The words people read for where somebody was pointed to: {@code {signposts:route(one.route)}}. */
@TemplateExtension(namespace = "signposts")
public final class SignpostWords {
    private static final List<Option> STATES = Option.list(
            "OPEN", "Awaiting contact",
            "NO_ANSWER", "No reply yet",
            "DECLINED", "Declined",
            "ACCEPTED", "Accepted",
            "REDIRECTED", "Signposted elsewhere",
            "CLOSED", "Closed");

    private SignpostWords() {}

    public static String route(String code) {
        return Option.label(Grounds.SIGNPOSTS, code);
    }

    public static Tag state(String code, boolean overdue) {
        String words = Option.label(STATES, code);
        if (overdue) {
            return Tag.bad(words + ", overdue");
        }
        return switch (code) {
            case "ACCEPTED" -> Tag.done(words);
            case "CLOSED", "REDIRECTED" -> Tag.closed(words);
            default -> Tag.waiting(words);
        };
    }

    static String stateWords(String code) {
        return Option.label(STATES, code);
    }

    /** What can be recorded now. */
    static List<Option> results(List<String> allowed) {
        return Grounds.CHASES.stream()
                .filter(result -> allowed.contains(result.value()))
                .toList();
    }
}
