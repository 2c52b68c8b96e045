package uk.leabridge.referrals.records.subjectaccess.application;

import java.util.UUID;

/** What the caller learns of a new request. */
public record Made(UUID id) {}
