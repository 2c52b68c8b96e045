package uk.leabridge.referrals.casework.due.infrastructure;

import java.util.List;
import uk.leabridge.referrals.casework.due.application.DueLists.Asked;
import uk.leabridge.referrals.casework.due.application.DueTerms;

/** How the functions of the database are asked what is due. */
final class DueSql {
    static final String TERMS = "row(?, ?, ?, ?, ?, ?)::due_terms";
    static final String ASKED = "?, ?, " + TERMS;

    private DueSql() {}

    /** The values of {@link #ASKED}. */
    static List<Object> values(Asked asked) {
        var terms = asked.terms();
        return List.of(
                asked.borough(),
                asked.now(),
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
}
