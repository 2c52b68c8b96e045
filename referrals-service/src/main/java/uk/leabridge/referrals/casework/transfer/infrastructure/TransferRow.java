package uk.leabridge.referrals.casework.transfer.infrastructure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.casework.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.casework.transfer.domain.Parts;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** The columns of {@code case_transfer} in one order, for reading and writing. */
final class TransferRow {
    static final String COLUMNS = "id, version, borough, to_borough, case_id, reference, person_id, referral_id,"
            + " kind, concern, opened_at, consent_status, consent_from, parts, status, offered_by, offered_at,"
            + " legal_basis, reason, evidence, answered_by, answered_at, answer";

    private TransferRow() {}

    static List<@Nullable Object> values(CaseTransfer of, String parts) {
        var about = of.about();
        var offer = of.offer();
        return Arrays.asList(
                of.id(),
                of.version(),
                of.from(),
                of.to(),
                about.caseId(),
                about.reference(),
                about.person(),
                about.referral(),
                about.kind(),
                about.concern(),
                about.openedAt(),
                about.consent(),
                about.consentFrom(),
                parts,
                of.status(),
                offer.by(),
                offer.at(),
                offer.legalBasis(),
                offer.reason(),
                offer.evidence(),
                null,
                null,
                null);
    }

    static CaseTransfer read(Row row, Function<String, Parts> parts) {
        var about = new CaseTransfer.Subject(
                row.uuid("case_id"),
                row.text("reference"),
                row.uuid("person_id"),
                row.uuid("referral_id"),
                row.code(PanelKind.class, "kind"),
                row.code(Concern.class, "concern"),
                row.instant("opened_at"),
                row.code(ConsentStatus.class, "consent_status"),
                row.codeOrNull(ConsentFrom.class, "consent_from"),
                parts.apply(row.text("parts")));
        var offer = new CaseTransfer.Offer(
                row.text("offered_by"),
                row.instant("offered_at"),
                row.code(LegalBasis.class, "legal_basis"),
                row.bytes("reason"),
                row.bytesOrNull("evidence"));
        var by = row.textOrNull("answered_by");
        return new CaseTransfer(
                row.uuid("id"),
                row.number("version"),
                row.text("borough"),
                row.text("to_borough"),
                row.code(TransferStatus.class, "status"),
                about,
                offer,
                by == null ? null : new CaseTransfer.Answer(by, row.instant("answered_at"), row.bytesOrNull("answer")));
    }
}
