package uk.leabridge.referrals.records.subjectaccess.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.subjectaccess.domain.Category;
import uk.leabridge.referrals.records.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.records.subjectaccess.domain.Requester;

/**
 * What somebody gets who asks what is held. It says nothing of what is not given but why, and of whoever looked the role and the borough.
 * Asked for somebody else it does not even say how much is left out where nothing is given: that there is something can be the harm.
 *
 * @param nothingHeld whether the person who asks for themselves is told that we hold nothing
 * @param leftOut why something is left out, each reason once
 */
public record Bundle(
        UUID request,
        String borough,
        Requester requester,
        LocalDate receivedOn,
        LocalDate dueOn,
        Instant madeAt,
        boolean nothingHeld,
        List<Held> held,
        List<LeftOut> leftOut) {

    /** Whether the name of a document is among what is given. */
    public boolean listsDocuments() {
        return held.stream().flatMap(record -> record.parts().stream()).anyMatch(part -> part.category()
                .equals(Category.DOCUMENT.name()));
    }

    /**
     * What is given of one record.
     *
     * @param looks of the boroughs of which it may be told
     */
    public record Held(String title, List<Part> parts, List<Look> looks, boolean moreLooks) {}

    /**
     * One thing that is given.
     *
     * @param category what it is about, as a code
     * @param inPart passages of it are left out
     */
    public record Part(@Nullable Instant at, String category, String label, String words, boolean inPart) {}

    /** Who opened or changed the record, in words. Never a name. */
    public record Look(Instant at, List<String> roles, String borough, String what) {}

    /**
     * Things that are left out.
     *
     * @param label what they are; null where that is not said
     * @param exemption null where it is not said which of them it is
     */
    public record LeftOut(@Nullable String label, @Nullable Exemption exemption, int things) {}
}
