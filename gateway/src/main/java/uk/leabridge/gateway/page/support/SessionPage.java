package uk.leabridge.gateway.page.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.SessionsClient.Session;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;

/**
 * The sessions of a case as its pages show them.
 *
 * @param next the address of the next page; null on the last
 * @param me the subject of the person signed in
 */
record SessionPage(
        Case of, List<Session> sessions, @Nullable String next, String me, Instant now) {

    /** One session: what each side has said, and what can be done about it. */
    record Line(
            UUID id,
            String etag,
            Instant startsAt,
            String provider,
            Tag state,
            String byProvider,
            String byBorough,
            @Nullable String why,
            @Nullable String contradiction,
            boolean confirmable,
            boolean missable) {}

    /** Whether sessions may be planned while the case stands where it does. */
    public boolean isSupported() {
        return SupportWords.isSupported(of.status());
    }

    public List<Line> getLines() {
        return sessions.stream().map(this::line).toList();
    }

    Line line(Session one) {
        boolean open = one.state().equals("PLANNED");
        boolean begun = !one.startsAt().isAfter(now);
        return new Line(
                one.id(),
                one.etag(),
                one.startsAt(),
                Words.borough(one.provider()),
                SupportWords.session(one.state(), begun),
                providersWord(one),
                said(one.coordinatorBy(), one.coordinatorAt()),
                one.notHeldAt() == null ? null : SupportWords.words(one.notHeldReason()),
                contradiction(one),
                open && begun && one.coordinatorBy() == null,
                open);
    }

    private String providersWord(Session one) {
        return one.providerDeniedAt() == null
                ? said(one.providerBy(), one.providerAt())
                : "Reported as not held on " + Words.longTime(one.providerDeniedAt());
    }

    /** What one side says against the other. */
    private static @Nullable String contradiction(Session one) {
        if (one.providerDeniedBy() != null && one.coordinatorBy() != null && one.notHeldAt() == null) {
            return "The provider and the borough disagree: the provider reported that this session was not held. Talk to them,"
                    + " then record that it was not held, or ask them to correct their answer.";
        }
        return one.notHeldAt() != null && one.providerBy() != null
                ? "The provider and the borough disagree: the provider confirmed that this session was held."
                : null;
    }

    private String said(@Nullable String by, @Nullable Instant at) {
        if (by == null || at == null) {
            return "Not yet";
        }
        return "Yes, on " + Words.longTime(at) + (by.equals(me) ? ", by you" : "");
    }

    /** With whom the last session was. */
    String lastProvider() {
        return sessions.stream().findFirst().map(Session::provider).orElse("");
    }
}
