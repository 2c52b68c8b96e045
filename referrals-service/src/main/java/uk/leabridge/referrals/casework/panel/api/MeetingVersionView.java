package uk.leabridge.referrals.casework.panel.api;

import java.util.UUID;

/** A meeting after a change; read it again for the rest. */
public record MeetingVersionView(UUID id, long version) {}
