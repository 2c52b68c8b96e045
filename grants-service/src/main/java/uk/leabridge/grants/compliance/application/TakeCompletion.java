package uk.leabridge.grants.compliance.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.compliance.domain.Cause;
import uk.leabridge.grants.compliance.domain.TrainingEvidence;
import uk.leabridge.grants.config.PersonLock;
import uk.leabridge.grants.provider.application.ProviderQueries;
import uk.leabridge.platform.identity.Actor;

/** Keeps a person's completed training and assesses the providers on whose roster the person is. */
@ApplicationScoped
public class TakeCompletion {
    /** What was told, and by which event. */
    public record Command(UUID event, TrainingEvidence.Completed completed) {}

    private final TrainingEvidence evidence;
    private final ProviderQueries providers;
    private final PersonLock people;
    private final Reassessment reassessment;

    public TakeCompletion(
            TrainingEvidence evidence, ProviderQueries providers, PersonLock people, Reassessment reassessment) {
        this.evidence = evidence;
        this.providers = providers;
        this.people = people;
        this.reassessment = reassessment;
    }

    @Transactional
    public void handle(Command told, Actor actor) {
        var person = told.completed().personKey();
        people.hold(person);
        evidence.keep(told.completed());
        var trigger = new Reassessment.Trigger(Cause.TRAINING, told.event());
        providers.providersOf(person).forEach(provider -> reassessment.of(provider, trigger, actor));
    }
}
