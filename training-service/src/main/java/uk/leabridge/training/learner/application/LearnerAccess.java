package uk.leabridge.training.learner.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.training.organisation.application.OrganisationQueries;
import uk.leabridge.training.organisation.application.OrganisationRow;

/** Who may do what with a learner. */
@ApplicationScoped
public class LearnerAccess {
    private final OrganisationQueries organisations;

    public LearnerAccess(OrganisationQueries organisations) {
        this.organisations = organisations;
    }

    /** Staff of the borough; a provider for the people of its own organisation. */
    public boolean mayRead(Actor actor, String borough, UUID organisationId) {
        if (isStaff(actor)) return actor.borough().code().equals(borough);
        return actor.has(Roles.PROVIDER)
                && organisations.find(organisationId, actor).isPresent();
    }

    public boolean mayChange(Actor actor, String borough) {
        return actor.hasAny(Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN)
                && actor.borough().code().equals(borough);
    }

    /** The organisation that the actor works for, where it is registered. */
    public Optional<UUID> ownOrganisation(Actor actor) {
        return organisations.own(actor).map(OrganisationRow::id);
    }

    /** Staff and machines that see the whole borough. */
    public boolean isStaff(Actor actor) {
        return actor.hasAny(
                Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.BOROUGH_SYSTEM, Roles.E_LEARNING_SYSTEM);
    }
}
