package uk.leabridge.referrals.casework.panel.application;

import java.util.UUID;

/** What the caller learns of something new. */
public record Made(UUID id) {}
