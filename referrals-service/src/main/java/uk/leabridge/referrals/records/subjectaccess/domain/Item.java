package uk.leabridge.referrals.records.subjectaccess.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact that is held of somebody, with its words open.
 *
 * @param kind where it stands, as for example {@code case_step.reason}
 * @param part which part of it this is; empty where it is whole
 */
public record Item(
        UUID record,
        UUID entity,
        @Nullable Instant at,
        List<String> codes,
        String kind,
        String part,
        Category category,
        String words) {
    public Item {
        codes = List.copyOf(codes);
    }

    /** The same whenever what is held is collected. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(
                (record + "/" + entity + "/" + kind + "/" + part + "/" + codesOfFinding()).getBytes(UTF_8));
    }

    /** The findings of one assessment share its id. */
    private String codesOfFinding() {
        return kind.equals("assessment_finding.note") ? codes.getFirst() : "";
    }

    /**
     * Before anybody decided: whoever asks for themselves gets the facts that are theirs alone. Whoever asks for somebody else gets
     * nothing: an address, a telephone number or a reason not to tell can be the very thing that keeps the person safe.
     */
    public ItemState before(Requester requester) {
        return requester == Requester.SELF && category.isOwnFact() ? ItemState.GIVEN : ItemState.UNDECIDED;
    }

    /**
     * What comes of it.
     *
     * @param choice that was made about these words
     */
    public ItemState state(Requester requester, Optional<Choice> choice) {
        return choice.map(made -> ItemState.of(made.decision())).orElseGet(() -> before(requester));
    }

    @Override
    public String toString() {
        return "Item[" + kind + "]";
    }
}
