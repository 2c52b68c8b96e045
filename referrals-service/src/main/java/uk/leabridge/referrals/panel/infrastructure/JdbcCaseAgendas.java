package uk.leabridge.referrals.panel.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.application.CaseAgendas;

/** The agendas of the panels that somebody sits on, by the rows themselves and not by the policies. */
@ApplicationScoped
class JdbcCaseAgendas implements CaseAgendas {
    private static final String OF_MEMBER =
            " from agenda_item i join panel_member m on m.panel_id = i.panel_id and m.left_at is null"
                    + " where m.subject = ? and m.borough = ? and i.borough = m.borough and i.removed_at is null";

    private final AgroalDataSource database;

    JdbcCaseAgendas(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean isOnAnAgendaOf(UUID caseId, Actor member) {
        return !read("select i.case_id" + OF_MEMBER + " and i.case_id = ? limit 1", member, caseId)
                .isEmpty();
    }

    @Override
    public List<UUID> casesOf(Actor member, int atMost) {
        return read(
                "select i.case_id" + OF_MEMBER
                        + " group by i.case_id order by max(i.listed_at) desc, i.case_id limit ?",
                member,
                atMost);
    }

    private List<UUID> read(String sql, Actor member, Object last) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, member.subject());
            statement.setString(2, member.borough().code());
            statement.setObject(3, last);
            try (var row = statement.executeQuery()) {
                var cases = new ArrayList<UUID>();
                while (row.next()) cases.add(row.getObject(1, UUID.class));
                return cases;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the agendas could not be read", e);
        }
    }
}
