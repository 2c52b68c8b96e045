package uk.leabridge.referrals.transfer.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.cases.application.StandingOffers;
import uk.leabridge.referrals.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.transfer.domain.Parts;
import uk.leabridge.referrals.transfer.domain.TransferStatus;
import uk.leabridge.referrals.transfer.domain.Transfers;

@ApplicationScoped
class JdbcTransfers implements Transfers, StandingOffers {
    private static final String COLUMNS = "select " + TransferRow.COLUMNS + " from case_transfer where ";
    private static final String STANDING = COLUMNS + "case_id = ? and status = 'OFFERED'";
    private static final String ADD = "insert into case_transfer (" + TransferRow.COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END =
            "update case_transfer set status = ?, answered_by = ?, answered_at = ?, answer = ?,"
                    + " version = version + 1 where case_id = ? and status = 'OFFERED'";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    JdbcTransfers(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void add(CaseTransfer offered) {
        change(ADD, TransferRow.values(offered, written(offered.about().parts())));
    }

    @Override
    public Optional<CaseTransfer> find(UUID id) {
        return read(COLUMNS + "id = ?", List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<CaseTransfer> standing(UUID caseId) {
        return read(STANDING, List.of(caseId)).stream().findFirst();
    }

    @Override
    public Optional<CaseTransfer> standingToChange(UUID caseId) {
        return read(STANDING + " for update", List.of(caseId)).stream().findFirst();
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
        var values = new ArrayList<@Nullable Object>();
        values.add(as.name());
        values.add(answer.by());
        values.add(TransferRow.at(answer.at()));
        values.add(answer.words());
        values.add(caseId);
        change(END, values);
    }

    @Override
    public boolean holdToAnswer(UUID id) {
        return yes("select hold_offer(?)", List.of(id));
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
        return rows("select parts_of_case(?)", List.of(caseId), row -> parts(row.getString(1)))
                .getFirst();
    }

    @Override
    public List<CaseTransfer> newest(
            Side side, String borough, @Nullable TransferStatus status, Optional<Cursor> after, int rows) {
        var sql = new StringBuilder(COLUMNS).append(side == Side.TO_US ? "to_borough = ?" : "borough = ?");
        var values = new ArrayList<@Nullable Object>(List.of(borough));
        if (status == TransferStatus.OFFERED) sql.append(" and status = 'OFFERED'"); // as its index says it
        else if (status != null) {
            sql.append(" and status = ?");
            values.add(status.name());
        }
        after.ifPresent(cursor -> {
            sql.append(" and (offered_at, id) < (?, ?)");
            values.add(OffsetDateTime.ofInstant(cursor.at(), ZoneOffset.UTC));
            values.add(cursor.id());
        });
        values.add(rows);
        return read(sql.append(" order by offered_at desc, id desc limit ?").toString(), values);
    }

    private void settle(String sql, UUID id, byte[] words, Instant at) {
        if (!yes(sql, List.of(id, words, TransferRow.at(at))))
            throw new IllegalStateException("the offer was not found");
    }

    private boolean yes(String sql, List<Object> values) {
        return rows(sql, values, row -> row.getBoolean(1)).getFirst();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private List<CaseTransfer> read(String sql, List<? extends @Nullable Object> values) {
        return rows(sql, values, row -> TransferRow.read(row, this::parts));
    }

    private <T> List<T> rows(String sql, List<? extends @Nullable Object> values, Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (row.next()) found.add(reader.read(row));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the transfers could not be read", e);
        }
    }

    private void change(String sql, List<? extends @Nullable Object> values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            if (statement.executeUpdate() != 1) throw new IllegalStateException("the offer is no longer open");
        } catch (SQLException e) {
            throw new IllegalStateException("the transfer could not be written", e);
        }
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
