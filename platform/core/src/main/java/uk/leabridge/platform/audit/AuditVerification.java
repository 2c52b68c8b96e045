package uk.leabridge.platform.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param intact whether nothing was changed, removed or added
 * @param unsealed entries younger than the last seal, checked by their keyed hash alone
 * @param faults the first 100 found
 */
public record AuditVerification(boolean intact, long seals, long entries, long unsealed, List<Fault> faults) {
    /**
     * One fault.
     *
     * @param kind ENTRY_CHANGED, ENTRY_MISSING, ENTRY_ADDED, SEAL_CHANGED or SEAL_MISSING
     * @param seal the seal's number; null for an entry that no seal covers yet
     * @param entry the entry; null when it is gone
     * @param position the entry's place in its seal, from 0, where it is known
     */
    public record Fault(
            String kind,
            @Nullable Long seal,
            @Nullable UUID entry,
            @Nullable Integer position) {}
}
