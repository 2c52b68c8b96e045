package uk.leabridge.referrals.subjectaccess.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.subjectaccess.domain.Exemption;

/**
 * What somebody gets who asks what is held of them. It names nobody else: who looked is given by role.
 *
 * @param exemptions why something is held back, each once, with the number of things
 */
public record Bundle(
        UUID request,
        String borough,
        LocalDate receivedOn,
        LocalDate dueOn,
        Instant madeAt,
        List<Held> held,
        List<Withheld> exemptions) {

    /**
     * One record.
     *
     * @param destroyed when it was destroyed; then nothing of it can be shown
     */
    public record Held(
            String kind,
            @Nullable String reference,
            String outcome,
            Instant began,
            @Nullable Instant ended,
            @Nullable Instant destroyed,
            List<Part> parts,
            List<Look> looks,
            boolean moreLooks,
            List<Recipient> sharedWith) {}

    /**
     * One thing that is held.
     *
     * @param words null when it is held back
     * @param heldBackBecause null when it is shown
     */
    public record Part(
            @Nullable Instant at,
            String kind,
            String part,
            List<String> codes,
            @Nullable String words,
            @Nullable Exemption heldBackBecause) {}

    /** Who looked: in which role, of which borough, why and when. Never a name. */
    public record Look(
            Instant at,
            List<String> roles,
            String borough,
            String what,
            @Nullable String purpose) {}

    /** With whom it was shared. */
    public record Recipient(String kind, String name) {}

    /** Why something is held back, and how many things. */
    public record Withheld(Exemption exemption, int things) {}
}
