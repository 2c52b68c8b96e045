package uk.leabridge.gateway.proxy;

import java.time.Instant;
import java.util.Set;

/** What the door needs of a token whose signature, issuer, audience and times are right. */
record VerifiedToken(String subject, String client, Set<String> scopes, Instant expiresAt) {

    boolean liveAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
