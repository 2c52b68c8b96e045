package uk.leabridge.training.learner.application;

import java.util.UUID;

/**
 * The answer to an enrolment; without name and e-mail address, which the caller knows.
 *
 * @param alreadyKnown the e-mail address belongs to this learner already; nothing was changed
 */
public record LearnerReceipt(UUID id, UUID organisationId, boolean alreadyKnown) {}
