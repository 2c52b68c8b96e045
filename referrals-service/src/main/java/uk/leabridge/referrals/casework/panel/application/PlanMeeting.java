package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.Meetings;
import uk.leabridge.referrals.casework.panel.domain.PanelOutcome;
import uk.leabridge.referrals.casework.panel.domain.Panels;

/** Plans a meeting of a panel. */
@ApplicationScoped
public class PlanMeeting {
    private final Panels panels;
    private final Meetings meetings;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Beginnings beginnings;

    PlanMeeting(Panels panels, Meetings meetings, Idempotency idempotency, Audit audit, Beginnings beginnings) {
        this.panels = panels;
        this.meetings = meetings;
        this.idempotency = idempotency;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /**
     * When, where and under whom.
     *
     * @param chair the subject of the chair's tokens
     */
    public record Command(
            IdempotencyKey key,
            UUID panel,
            Instant startsAt,
            @Nullable String place,
            boolean online,
            UUID chair) {}

    @Transactional
    public Creation<Made, PanelOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, "meeting.plan/" + command.panel(), command.key(), Made.class, () -> plan(command, actor));
    }

    private Creation<Made, PanelOutcome.Refusal> plan(Command command, Actor actor) {
        var panel = panels.find(command.panel()).filter(p -> PanelAccess.mayRun(actor, p.borough()));
        if (panel.isEmpty()) return Creation.notFound();
        var meeting = Meeting.plan(
                beginnings.id(),
                panel.get(),
                new Meeting.Plan(
                        command.startsAt(),
                        command.place(),
                        command.online(),
                        command.chair().toString(),
                        beginnings.now()));
        meetings.add(meeting);
        audit.record(actor, AuditedAction.of("meeting.plan", "meeting", meeting.id()));
        return Creation.created(new Made(meeting.id()));
    }
}
