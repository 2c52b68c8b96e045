package uk.leabridge.referrals.due.infrastructure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import uk.leabridge.referrals.due.application.DueLists.Asked;

/** How the functions of the database are asked what is due. */
final class DueSql {
    static final String ASKED = "?, ?, row(?, ?, ?, ?, ?, ?)::due_terms";

    private DueSql() {}

    /** Sets the parameters of {@link #ASKED}, the first of the statement, and answers the number of the next one. */
    static int ask(PreparedStatement statement, Asked asked) throws SQLException {
        var terms = asked.terms();
        int next = 1;
        statement.setString(next++, asked.borough());
        statement.setObject(next++, time(asked.now()));
        statement.setInt(next++, terms.assessmentMonths());
        statement.setInt(next++, terms.reviewMonths());
        statement.setInt(next++, terms.firstExitReviewMonths());
        statement.setInt(next++, terms.lastExitReviewMonths());
        statement.setInt(next++, terms.silenceDays());
        statement.setInt(next++, terms.confirmationDays());
        return next;
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
