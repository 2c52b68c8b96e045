package uk.leabridge.referrals.casework.session.application;

import java.util.UUID;

/** What the caller learns of a new session. */
public record Made(UUID id) {}
