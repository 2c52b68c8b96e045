package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.domain.CaseOutcome;
import uk.leabridge.referrals.casework.cases.domain.Cases;

/** Gives a case to an officer. */
@ApplicationScoped
public class AssignCase {
    private final Cases cases;
    private final CaseRecord record;
    private final InstantSource time;

    AssignCase(Cases cases, CaseRecord record, InstantSource time) {
        this.cases = cases;
        this.record = record;
        this.time = time;
    }

    /** Who takes it: the subject of an officer's tokens. */
    public record Command(UUID id, long version, UUID assignee) {}

    @Transactional
    public Attempt<CaseOutcome> handle(Command command, Actor actor) {
        return CaseAccess.toChange(cases.find(command.id()), command.version(), actor)
                .map(of -> {
                    var outcome = of.assign(
                            command.assignee().toString(), time.instant().truncatedTo(ChronoUnit.MICROS));
                    if (outcome instanceof CaseOutcome.Moved(var moved, var steps)) {
                        record.keep(moved, steps, "case.assign", actor);
                    }
                    return outcome;
                });
    }
}
