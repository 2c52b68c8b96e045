package uk.leabridge.training.learner.application;

import java.util.UUID;

/** What the record of training needs of a learner: no name. */
public record LearnerIdentity(UUID id, String borough, UUID organisationId, String personKey) {}
