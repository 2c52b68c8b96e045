package uk.leabridge.referrals.casework.transfer.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.cases.application.StandingOffers;
import uk.leabridge.referrals.casework.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.casework.transfer.domain.Parts;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;
import uk.leabridge.referrals.casework.transfer.domain.Transfers;

/** By rows: functions of the database move a case between boroughs, and only they may change an offer that is another borough's. */
@ApplicationScoped
class TransferRows implements Transfers, StandingOffers {
    private static final String COLUMNS = "select " + TransferRow.COLUMNS + " from case_transfer where ";
    private static final String STANDING = COLUMNS + "case_id = ? and status = 'OFFERED'";
    private static final String ADD = "insert into case_transfer (" + TransferRow.COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END =
            "update case_transfer set status = ?, answered_by = ?, answered_at = ?, answer = ?,"
                    + " version = version + 1 where case_id = ? and status = 'OFFERED'";

    private final Rows rows;
    private final ObjectMapper json;

    TransferRows(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public void add(CaseTransfer offered) {
        change(
                ADD,
                TransferRow.values(offered, written(offered.about().parts())).toArray());
    }

    @Override
    public Optional<CaseTransfer> find(UUID id) {
        return first(COLUMNS + "id = ?", id);
    }

    @Override
    public Optional<CaseTransfer> standing(UUID caseId) {
        return first(STANDING, caseId);
    }

    @Override
    public Optional<CaseTransfer> standingToChange(UUID caseId) {
        return first(STANDING + " for update", caseId);
    }

    @Override
    public void revoke(UUID caseId, CaseTransfer.Answer why) {
        end(caseId, TransferStatus.REVOKED, why);
    }

    @Override
    public void lapse(UUID caseId, Actor actor, Instant at) {
        end(caseId, TransferStatus.LAPSED, new CaseTransfer.Answer(actor.subject(), at, null));
    }

    private void end(UUID caseId, TransferStatus as, CaseTransfer.Answer answer) {
        change(END, as, answer.by(), answer.at(), answer.words(), caseId);
    }

    @Override
    public boolean holdToAnswer(UUID id) {
        return yes("select hold_offer(?)", id);
    }

    @Override
    public void takeOver(UUID id, byte[] words, Instant at) {
        settle("select take_over_case(?, ?, ?)", id, words, at);
    }

    @Override
    public void sendBack(UUID id, byte[] words, Instant at) {
        settle("select send_case_back(?, ?, ?)", id, words, at);
    }

    @Override
    public Parts partsOf(UUID caseId) {
        return rows.of("select parts_of_case(?)", caseId).one(row -> parts(row.text(1)));
    }

    @Override
    public List<CaseTransfer> newest(
            Side side, String borough, @Nullable TransferStatus status, Optional<Cursor> after, int most) {
        var query = rows.of(COLUMNS + (side == Side.TO_US ? "to_borough = ?" : "borough = ?"), borough);
        if (status == TransferStatus.OFFERED) query.and("status = 'OFFERED'"); // as its index says it
        else query.andIfAny("status = ?", status);
        return query.andAfter("(offered_at, id) < (?, ?)", after)
                .then(" order by offered_at desc, id desc limit ?", most)
                .list(this::transfer);
    }

    private void settle(String sql, UUID id, byte[] words, Instant at) {
        if (!yes(sql, id, words, at)) throw new IllegalStateException("the offer was not found");
    }

    private boolean yes(String sql, Object... values) {
        return rows.of(sql, values).one(row -> row.flag(1));
    }

    private Optional<CaseTransfer> first(String sql, UUID id) {
        return rows.of(sql, id).first(this::transfer);
    }

    private CaseTransfer transfer(Row row) {
        return TransferRow.read(row, this::parts);
    }

    private void change(String sql, @Nullable Object... values) {
        if (rows.of(sql, values).changed() != 1) throw new IllegalStateException("the offer is no longer open");
    }

    private String written(Parts parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("numbers could not be written as JSON", e);
        }
    }

    private Parts parts(String document) {
        try {
            return json.readerFor(Parts.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // what is counted and not shown yet
                    .readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored preview could not be read", e);
        }
    }
}
