package uk.leabridge.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Proof that a form came from one of our pages, shown to this person in this session: the time it was made, sealed with
 * the session as its context. Each is different, so that compression gives nothing away.
 */
@ApplicationScoped
public class CsrfTokens {

    /** The hidden field of every form. */
    public static final String FIELD = "csrf";

    private static final Duration LIVES = Duration.ofHours(12);

    private final SessionVault vault;
    private final InstantSource clock;

    public CsrfTokens(SessionVault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    public String make(Person person) {
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(clock.millis()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(time, purpose(person)));
    }

    public boolean holds(String token, Person person) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return vault.open(sealed, purpose(person))
                .map(time -> Instant.ofEpochMilli(ByteBuffer.wrap(time).getLong()))
                .filter(made -> clock.instant().isBefore(made.plus(LIVES)))
                .isPresent();
    }

    private static String purpose(Person person) {
        return "csrf/" + person.sessionId() + "/" + person.subject();
    }
}
