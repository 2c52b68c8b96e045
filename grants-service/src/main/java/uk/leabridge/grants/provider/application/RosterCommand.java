package uk.leabridge.grants.provider.application;

import uk.leabridge.grants.provider.domain.RosterEntry;

/** A person for the roster, as told, in clear. */
public record RosterCommand(String name, String email, RosterEntry.Post post) {}
