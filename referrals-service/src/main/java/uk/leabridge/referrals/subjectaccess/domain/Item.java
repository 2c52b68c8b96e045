package uk.leabridge.referrals.subjectaccess.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held of somebody, with its words open.
 *
 * @param kind where it stands, as for example {@code case_step.reason}
 * @param part which part of a form it is; empty where it is whole
 */
public record Item(
        UUID record, UUID entity, @Nullable Instant at, List<String> codes, String kind, String part, String words) {
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

    /** Why it is held back unless an officer decides otherwise: it is of somebody else, or of the police. */
    public Optional<Exemption> usuallyHeldBack() {
        return switch (kind) {
            case "referral.body" ->
                part.equals("referrer") || part.equals("concern.contacts")
                        ? Optional.of(Exemption.THIRD_PARTY)
                        : Optional.empty();
            case "agenda_information.words", "agenda_item.dissent" -> Optional.of(Exemption.THIRD_PARTY);
            case "referral_step.reason", "referral_step.evidence" ->
                codes.contains("GATEWAY_CHECK_ANSWERED") ? Optional.of(Exemption.CRIME_AND_TAXATION) : Optional.empty();
            case "retention_hold.reason", "retention_hold.lift_reason" -> Optional.of(Exemption.CRIME_AND_TAXATION);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Item[" + kind + "]";
    }
}
