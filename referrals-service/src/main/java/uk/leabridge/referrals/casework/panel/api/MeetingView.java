package uk.leabridge.referrals.casework.panel.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.panel.application.MeetingQueries.Heard;
import uk.leabridge.referrals.casework.panel.application.MeetingQueries.Opened;
import uk.leabridge.referrals.casework.panel.domain.Decision;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** A meeting with its agenda, in codes: what was said is read item by item. */
public record MeetingView(
        UUID id,
        UUID panelId,
        PanelKind kind,
        Instant startsAt,
        @Nullable String place,
        boolean online,
        String chair,
        Attended attendance,
        List<Item> agenda,
        long version) {
    /**
     * Who is there, by agency.
     *
     * @param quorum whether the panel can decide
     * @param missing agencies without which it cannot
     */
    public record Attended(
            Set<String> present, Set<String> absent, int quorumMinimum, Set<String> missing, boolean quorum) {}

    /**
     * A case to be heard.
     *
     * @param agenciesPresent who was there when it was decided
     */
    public record Item(
            UUID id,
            int position,
            UUID caseId,
            String reference,
            CaseStatus status,
            Instant listedAt,
            @Nullable Decision decision,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            List<String> agenciesPresent,
            List<String> signposts) {
        static Item of(Heard heard) {
            var item = heard.item();
            return new Item(
                    item.id(),
                    item.position(),
                    item.caseId(),
                    heard.card().reference(),
                    heard.card().status(),
                    item.listedAt(),
                    item.decision().orElse(null),
                    item.decidedAt().orElse(null),
                    item.decidedBy().orElse(null),
                    item.present(),
                    item.signposts());
        }
    }

    static MeetingView of(Opened o) {
        var lack = o.panel().quorum().lackOf(o.present());
        return new MeetingView(
                o.meeting().id(),
                o.panel().id(),
                o.panel().kind(),
                o.meeting().startsAt(),
                o.meeting().place().orElse(null),
                o.meeting().online(),
                o.meeting().chair(),
                new Attended(o.present(), o.absent(), lack.minimum(), lack.missing(), lack.isNothing()),
                o.agenda().stream().map(Item::of).toList(),
                o.meeting().version());
    }
}
