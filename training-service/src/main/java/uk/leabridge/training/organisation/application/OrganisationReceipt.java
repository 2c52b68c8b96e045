package uk.leabridge.training.organisation.application;

import java.util.UUID;

/** The answer to a registration. */
public record OrganisationReceipt(UUID id, String slug) {}
