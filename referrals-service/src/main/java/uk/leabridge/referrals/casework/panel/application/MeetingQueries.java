package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.referrals.casework.cases.application.PanelCases;
import uk.leabridge.referrals.casework.panel.domain.AgencyInformation;
import uk.leabridge.referrals.casework.panel.domain.AgendaItem;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.Meetings;
import uk.leabridge.referrals.casework.panel.domain.Panel;
import uk.leabridge.referrals.casework.panel.domain.Panels;

/** Reads meetings: their agenda, what agencies told, what was decided. Each look at a person's record is audited. */
@ApplicationScoped
public class MeetingQueries {
    private static final int MOST_TOLD = 500;

    private final Meetings meetings;
    private final Panels panels;
    private final PanelCases cases;
    private final PanelAccess access;
    private final SealedInformation sealed;

    MeetingQueries(Meetings meetings, Panels panels, PanelCases cases, PanelAccess access, SealedInformation sealed) {
        this.meetings = meetings;
        this.panels = panels;
        this.cases = cases;
        this.access = access;
        this.sealed = sealed;
    }

    /** A meeting in a list. */
    public record Summary(UUID id, UUID panelId, Instant startsAt, boolean online) {}

    /** A meeting with its agenda, in codes: nothing of it names a person. */
    public record Opened(Meeting meeting, Panel panel, Set<String> present, Set<String> absent, List<Heard> agenda) {}

    /** An item of the agenda with the case as it stands. */
    public record Heard(AgendaItem item, PanelCases.Card card) {}

    /** A decision with its words open; they are missing when the person's record was destroyed. */
    public record Decided(
            AgendaItem item,
            @Nullable String reason,
            @Nullable String dissent) {}

    /** What an agency told; the words are missing when the person's record was destroyed. */
    public record Told(
            UUID id,
            String agency,
            String author,
            Instant givenAt,
            @Nullable String words) {}

    /** A panel's meetings, the latest first. */
    @Transactional
    public Optional<Page<Summary>> list(UUID panel, Optional<Cursor> after, int limit, Actor actor) {
        return panels.find(panel).filter(p -> access.mayReadMeetings(actor, p)).map(p -> Page.of(
                        meetings.of(panel, after, limit + 1), limit, last -> new Cursor(last.startsAt(), last.id()))
                .map(m -> new Summary(m.id(), m.panel(), m.startsAt(), m.online())));
    }

    /** One meeting. */
    @Transactional
    public Optional<Opened> open(UUID id, Actor actor) {
        return readable(id, actor).map(meeting -> {
            sealed.record(actor, AuditedAction.of("meeting.read", "meeting", id));
            var panel = panels.find(meeting.panel()).orElseThrow();
            var cards = cards(meeting);
            var agenda = meeting.agenda().stream()
                    .flatMap(item -> Optional.ofNullable(cards.get(item.caseId())).stream()
                            .map(card -> new Heard(item, card)))
                    .toList();
            return new Opened(meeting, panel, meeting.present(), meeting.absent(), agenda);
        });
    }

    /** What was decided at one meeting, in the order of its agenda. */
    @Transactional
    public Optional<List<Decided>> decisions(UUID id, Actor actor) {
        return readable(id, actor).map(meeting -> meeting.agenda().stream()
                .filter(item -> item.decision().isPresent())
                .map(item -> decided(item, actor))
                .toList());
    }

    /** What the agencies told about one item, in order. */
    @Transactional
    public Optional<List<Told>> told(UUID id, UUID itemId, Actor actor) {
        return readable(id, actor).flatMap(meeting -> meeting.item(itemId)).map(item -> {
            sealed.record(actor, AuditedAction.of("agenda.information.read", "agenda-item", itemId, item.person()));
            var key = sealed.key(item.person());
            return meetings.toldAbout(itemId, MOST_TOLD).stream()
                    .map(line -> told(line, key))
                    .toList();
        });
    }

    private Optional<Meeting> readable(UUID id, Actor actor) {
        return meetings.find(id).filter(m -> access.mayRead(actor, m));
    }

    private Map<UUID, PanelCases.Card> cards(Meeting meeting) {
        var ids = meeting.agenda().stream().map(AgendaItem::caseId).toList();
        return cases.all(ids).stream().collect(Collectors.toMap(PanelCases.Card::id, Function.identity()));
    }

    private Decided decided(AgendaItem item, Actor actor) {
        sealed.record(actor, AuditedAction.of("meeting.decision.read", "agenda-item", item.id(), item.person()));
        var key = sealed.key(item.person());
        return new Decided(
                item,
                words(item.reason(), key, SealedInformation.REASON),
                words(item.dissent(), key, SealedInformation.DISSENT));
    }

    private Told told(AgencyInformation line, Optional<SealingKey> key) {
        return new Told(
                line.id(),
                line.agency(),
                line.author(),
                line.givenAt(),
                key.map(k -> sealed.unseal(line.words(), k)).orElse(null));
    }

    private static @Nullable String words(Optional<byte[]> words, Optional<SealingKey> key, String column) {
        return words.flatMap(w -> key.map(k -> k.unseal(w, column))).orElse(null);
    }
}
