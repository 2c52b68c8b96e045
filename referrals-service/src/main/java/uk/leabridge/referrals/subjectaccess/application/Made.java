package uk.leabridge.referrals.subjectaccess.application;

import java.util.UUID;

/** What the caller learns of a new request. */
public record Made(UUID id) {}
