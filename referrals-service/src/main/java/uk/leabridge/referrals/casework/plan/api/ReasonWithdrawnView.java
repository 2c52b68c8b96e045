package uk.leabridge.referrals.casework.plan.api;

import java.util.UUID;

/** A reason that is withdrawn, and the case's version now. */
public record ReasonWithdrawnView(UUID reason, long version) {}
