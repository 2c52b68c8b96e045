package uk.leabridge.referrals.due.infrastructure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import uk.leabridge.referrals.due.application.DueLists.Asked;
import uk.leabridge.referrals.due.application.DueTerms;

/** How the functions of the database are asked what is due. */
final class DueSql {
    static final String TERMS = "row(?, ?, ?, ?, ?, ?)::due_terms";
    static final String ASKED = "?, ?, " + TERMS;

    private DueSql() {}

    /** Sets the parameters of {@link #ASKED}, the first of the statement, and answers the number of the next one. */
    static int ask(PreparedStatement statement, Asked asked) throws SQLException {
        return set(statement, values(asked));
    }

    /** Sets the first parameters of the statement, and answers the number of the next one. */
    static int set(PreparedStatement statement, List<Object> values) throws SQLException {
        int next = 1;
        for (var value : values) statement.setObject(next++, value);
        return next;
    }

    /** The values of {@link #ASKED}. */
    static List<Object> values(Asked asked) {
        var terms = asked.terms();
        return List.of(
                asked.borough(),
                time(asked.now()),
                terms.assessmentMonths(),
                terms.reviewMonths(),
                terms.firstExitReviewMonths(),
                terms.lastExitReviewMonths(),
                terms.silenceDays(),
                terms.confirmationDays());
    }

    /** The values of a borough and of {@link #TERMS}. */
    static List<Object> values(String borough, DueTerms terms) {
        return List.of(
                borough,
                terms.assessmentMonths(),
                terms.reviewMonths(),
                terms.firstExitReviewMonths(),
                terms.lastExitReviewMonths(),
                terms.silenceDays(),
                terms.confirmationDays());
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
