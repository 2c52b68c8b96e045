package uk.leabridge.grants.provider.application;

import org.jspecify.annotations.Nullable;

/**
 * A roster entry, for somebody who may see it.
 *
 * @param name null when the actor may not see names, or the entry's key was destroyed
 */
public record RosterPerson(RosterRow entry, @Nullable String name) {}
