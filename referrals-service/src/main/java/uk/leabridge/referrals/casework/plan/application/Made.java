package uk.leabridge.referrals.casework.plan.application;

import java.util.UUID;

/** What the caller learns of something new in the plan. */
public record Made(UUID id) {}
