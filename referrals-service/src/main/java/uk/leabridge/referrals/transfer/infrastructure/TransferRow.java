package uk.leabridge.referrals.transfer.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.cases.domain.ConsentFrom;
import uk.leabridge.referrals.cases.domain.ConsentStatus;
import uk.leabridge.referrals.referral.domain.Concern;
import uk.leabridge.referrals.referral.domain.LegalBasis;
import uk.leabridge.referrals.referral.domain.PanelKind;
import uk.leabridge.referrals.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.transfer.domain.Parts;
import uk.leabridge.referrals.transfer.domain.TransferStatus;

/** The columns of {@code case_transfer} in one order, for reading and writing. */
final class TransferRow {
    static final String COLUMNS = "id, version, borough, to_borough, case_id, reference, person_id, referral_id,"
            + " kind, concern, opened_at, consent_status, consent_from, parts, status, offered_by, offered_at,"
            + " legal_basis, reason, evidence, answered_by, answered_at, answer";

    private TransferRow() {}

    static List<@Nullable Object> values(CaseTransfer of, String parts) {
        var about = of.about();
        var offer = of.offer();
        var from = about.consentFrom();
        return Arrays.asList(
                of.id(),
                of.version(),
                of.from(),
                of.to(),
                about.caseId(),
                about.reference(),
                about.person(),
                about.referral(),
                about.kind().name(),
                about.concern().name(),
                at(about.openedAt()),
                about.consent().name(),
                from == null ? null : from.name(),
                parts,
                of.status().name(),
                offer.by(),
                at(offer.at()),
                offer.legalBasis().name(),
                offer.reason(),
                offer.evidence(),
                null,
                null,
                null);
    }

    static CaseTransfer read(ResultSet row, Function<String, Parts> parts) throws SQLException {
        var from = row.getString("consent_from");
        var about = new CaseTransfer.Subject(
                row.getObject("case_id", UUID.class),
                row.getString("reference"),
                row.getObject("person_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                PanelKind.valueOf(row.getString("kind")),
                Concern.valueOf(row.getString("concern")),
                instant(row, "opened_at"),
                ConsentStatus.valueOf(row.getString("consent_status")),
                from == null ? null : ConsentFrom.valueOf(from),
                parts.apply(row.getString("parts")));
        var offer = new CaseTransfer.Offer(
                row.getString("offered_by"),
                instant(row, "offered_at"),
                LegalBasis.valueOf(row.getString("legal_basis")),
                row.getBytes("reason"),
                row.getBytes("evidence"));
        var by = row.getString("answered_by");
        return new CaseTransfer(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("borough"),
                row.getString("to_borough"),
                TransferStatus.valueOf(row.getString("status")),
                about,
                offer,
                by == null ? null : new CaseTransfer.Answer(by, instant(row, "answered_at"), row.getBytes("answer")));
    }

    static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
