package uk.leabridge.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done or looked at. Ids and codes only: nothing here names a person.
 *
 * @param action as for example {@code referral.read}
 * @param entityType as for example {@code referral}
 * @param person whose record it is, where it is a person's
 * @param purpose why it was looked at, as a code; null when the action says it
 * @param sealed the ciphertext that was written, of which the entry keeps a digest: it verifies after the key is destroyed
 */
public record AuditedAction(
        String action,
        String entityType,
        UUID entityId,
        @Nullable UUID person,
        @Nullable String purpose,
        byte @Nullable [] sealed) {
    public static AuditedAction of(String action, String entityType, UUID entityId) {
        return new AuditedAction(action, entityType, entityId, null, null, null);
    }

    public static AuditedAction of(String action, String entityType, UUID entityId, @Nullable UUID person) {
        return new AuditedAction(action, entityType, entityId, person, null, null);
    }

    public AuditedAction because(String why) {
        return new AuditedAction(action, entityType, entityId, person, why, sealed);
    }

    public AuditedAction over(byte[] ciphertext) {
        return new AuditedAction(action, entityType, entityId, person, purpose, ciphertext);
    }
}
