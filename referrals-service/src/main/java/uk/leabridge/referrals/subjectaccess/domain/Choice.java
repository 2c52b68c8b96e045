package uk.leabridge.referrals.subjectaccess.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided about one item, against what is usual.
 *
 * @param exemption why it is held back; null when it is shown
 * @param reason sealed with the request's key
 */
public record Choice(UUID item, @Nullable Exemption exemption, byte[] reason, String by, Instant at) {}
