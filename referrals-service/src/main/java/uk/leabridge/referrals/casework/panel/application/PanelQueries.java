package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.referrals.casework.panel.domain.Panel;
import uk.leabridge.referrals.casework.panel.domain.PanelAgency;
import uk.leabridge.referrals.casework.panel.domain.PanelMember;
import uk.leabridge.referrals.casework.panel.domain.PanelMembers;
import uk.leabridge.referrals.casework.panel.domain.Panels;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** Reads panels and who sits on them. */
@ApplicationScoped
public class PanelQueries {
    private final Panels panels;
    private final PanelMembers members;
    private final PanelAccess access;
    private final Audit audit;

    PanelQueries(Panels panels, PanelMembers members, PanelAccess access, Audit audit) {
        this.panels = panels;
        this.members = members;
        this.access = access;
        this.audit = audit;
    }

    /** How a panel is made up. */
    public record Composition(
            UUID id,
            PanelKind kind,
            String name,
            int quorumMinimum,
            List<PanelAgency.Seat> agencies,
            Instant createdAt,
            long version) {}

    /** Somebody who sits on a panel. */
    public record Sitting(UUID id, String subject, String agency, String displayRole, Instant joinedAt) {}

    /** The borough's panels, newest first; to a member those they sit on. */
    @Transactional
    public Page<Composition> list(Optional<Cursor> after, int limit, Actor actor) {
        var page = Page.of(
                panels.of(actor.borough().code(), after, limit + 1),
                limit,
                last -> new Cursor(last.createdAt(), last.id()));
        if (PanelAccess.seesAll(actor)) return page.map(PanelQueries::composition);
        var own = new HashSet<>(members.panelsOf(actor.subject()));
        var seen =
                page.items().stream().filter(panel -> own.contains(panel.id())).toList();
        return new Page<>(seen, page.next()).map(PanelQueries::composition);
    }

    @Transactional
    public Optional<Composition> read(UUID id, Actor actor) {
        return panels.find(id).filter(p -> access.mayRead(actor, p)).map(PanelQueries::composition);
    }

    /** Who sits on a panel now, the latest first: for those who make it up and who run its meetings. The look is audited. */
    @Transactional
    public Optional<Page<Sitting>> members(UUID id, Optional<Cursor> after, int limit, Actor actor) {
        return panels.find(id)
                .filter(p -> PanelAccess.seesAll(actor) && access.mayRead(actor, p))
                .map(panel -> {
                    audit.record(actor, AuditedAction.of("panel.members.read", "panel", id));
                    return Page.of(
                                    members.of(id, after, limit + 1),
                                    limit,
                                    last -> new Cursor(last.joinedAt(), last.id()))
                            .map(PanelQueries::sitting);
                });
    }

    public static Composition composition(Panel p) {
        return new Composition(p.id(), p.kind(), p.name(), p.quorumMinimum(), p.seats(), p.createdAt(), p.version());
    }

    private static Sitting sitting(PanelMember m) {
        return new Sitting(m.id(), m.subject(), m.agency(), m.displayRole(), m.joinedAt());
    }
}
