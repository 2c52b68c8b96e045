package uk.leabridge.referrals.casework.document.application;

import java.util.UUID;

/** What the caller learns of a new document. */
public record Made(UUID id) {}
