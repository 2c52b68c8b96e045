package uk.leabridge.training.learner.domain;

import java.util.Optional;
import java.util.UUID;

/** Where learners are kept. */
public interface Learners {
    /**
     * Takes what a learner is found by, for this learner alone, and gives up what the learner no longer uses.
     *
     * @return false when another learner of the partnership has one of them; then nothing was taken
     */
    boolean claim(UUID learner, String borough, Identifiers identifiers);

    void add(Learner learner);

    Optional<Learner> find(UUID id);

    /** The learner of this person key, when the actor's borough keeps the record. */
    Optional<Learner> ofPerson(String personKey);
}
