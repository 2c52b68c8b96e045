package uk.leabridge.referrals.casework.panel.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.transaction.Query;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.cases.application.CaseAgendas;

/**
 * The agendas of the panels that somebody sits on, by the rows themselves and not by the policies. By rows: it joins tables of two
 * aggregates.
 */
@ApplicationScoped
class CaseAgendaRows implements CaseAgendas {
    private static final String OF_MEMBER = """
            select i.case_id from agenda_item i join panel_member m on m.panel_id = i.panel_id and m.left_at is null
            where m.subject = ? and m.borough = ? and i.borough = m.borough and i.removed_at is null""";

    private final Rows rows;

    CaseAgendaRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isOnAnAgendaOf(UUID caseId, Actor member) {
        return of(member).and("i.case_id = ? limit 1", caseId).any();
    }

    @Override
    public List<UUID> casesOf(Actor member, int atMost) {
        return of(member)
                .then(" group by i.case_id order by max(i.listed_at) desc, i.case_id limit ?", atMost)
                .list(row -> row.uuid(1));
    }

    private Query of(Actor member) {
        return rows.of(OF_MEMBER, member.subject(), member.borough().code());
    }
}
