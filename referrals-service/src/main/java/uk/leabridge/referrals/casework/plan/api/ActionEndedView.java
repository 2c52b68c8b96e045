package uk.leabridge.referrals.casework.plan.api;

import java.util.UUID;

/** An action that has ended, and the case's version now. */
public record ActionEndedView(UUID action, long version) {}
