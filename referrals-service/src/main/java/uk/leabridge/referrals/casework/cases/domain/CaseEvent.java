package uk.leabridge.referrals.casework.cases.domain;

import java.time.Instant;
import java.util.UUID;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** What the other services are told. Codes and ids only. */
public sealed interface CaseEvent {
    UUID caseId();

    String reference();

    String borough();

    PanelKind kind();

    Instant at();

    record Opened(UUID caseId, String reference, String borough, PanelKind kind, UUID referralId, Instant at)
            implements CaseEvent {}

    record Adopted(UUID caseId, String reference, String borough, PanelKind kind, Instant at) implements CaseEvent {}

    /** It went to {@code borough}, from the one that had it. */
    record Transferred(UUID caseId, String reference, String borough, PanelKind kind, String from, Instant at)
            implements CaseEvent {}

    record Exited(UUID caseId, String reference, String borough, PanelKind kind, Instant at) implements CaseEvent {}
}
