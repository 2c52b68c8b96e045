package uk.leabridge.referrals.records.subjectaccess.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided about one item.
 *
 * @param exemption why it is held back, whole or in part; null when it is given
 * @param words the reason, and the passages that are left out; sealed with the request's key
 * @param seen the keyed fingerprint of what the item said: the decision holds for nothing else
 */
public record Choice(
        UUID item,
        Decision decision,
        @Nullable Exemption exemption,
        byte[] words,
        String seen,
        String by,
        Instant at) {}
