package uk.leabridge.grants.programme.domain;

import java.util.UUID;
import uk.leabridge.platform.identity.Actor;

/** An award was made, for the other features of this service, within the same transaction. */
public record AwardEvent(UUID providerId, Actor actor) {}
