package uk.leabridge.referrals.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.insight.domain.Population;
import uk.leabridge.referrals.insight.domain.Populations;

/** Records who lives in a borough, in place of what was recorded before. */
@ApplicationScoped
public class RecordPopulation {
    private final Populations populations;
    private final Audit audit;
    private final InstantSource time;

    RecordPopulation(Populations populations, Audit audit, InstantSource time) {
        this.populations = populations;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A borough's population.
     *
     * @param version that is replaced; 0 when nothing is recorded yet
     */
    public record Command(String borough, long version, String source, List<Population.Group> groups) {}

    @Transactional
    public Attempt<Population> handle(Command command, Actor actor) {
        var population = new Population(
                command.borough(),
                command.version() + 1,
                command.source(),
                time.instant().truncatedTo(ChronoUnit.MICROS),
                command.groups());
        if (!populations.replace(population, command.version())) return new Attempt.Stale<>();
        var borough = UUID.nameUUIDFromBytes(command.borough().getBytes(StandardCharsets.UTF_8));
        audit.record(actor, AuditedAction.of("insight.population.record", "population", borough));
        return new Attempt.Tried<>(population);
    }
}
