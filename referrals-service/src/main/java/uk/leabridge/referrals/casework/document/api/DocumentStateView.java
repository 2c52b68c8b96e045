package uk.leabridge.referrals.casework.document.api;

import java.util.UUID;

/** A document that was removed. */
public record DocumentStateView(UUID document, long version) {}
