package uk.leabridge.platform.time;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits. */
@Singleton
public class Identifiers {
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    public Identifiers(InstantSource time) {
        this.time = time;
    }

    public UUID next() {
        long millis = time.millis();
        long high = (millis << 16) | 0x7000L | (random.nextInt() & 0x0fffL);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
