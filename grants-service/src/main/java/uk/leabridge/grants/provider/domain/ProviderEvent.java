package uk.leabridge.grants.provider.domain;

import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;

/** What happened to a provider, for the other features of this service, within the same transaction. */
public sealed interface ProviderEvent {
    UUID providerId();

    Actor actor();

    record Registered(UUID providerId, Actor actor) implements ProviderEvent {}

    record RosterChanged(UUID providerId, Actor actor) implements ProviderEvent {}

    /** What other services are told of a new provider, in the words of {@code contracts/events/grants}. */
    record RegisteredData(UUID providerId, List<String> boroughs) {}
}
