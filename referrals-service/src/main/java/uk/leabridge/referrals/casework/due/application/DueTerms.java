package uk.leabridge.referrals.casework.due.application;

import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** How long things may take in a borough; the type {@code due_terms} of the database. Working days are in the rows already. */
public record DueTerms(
        int assessmentMonths,
        int reviewMonths,
        int firstExitReviewMonths,
        int lastExitReviewMonths,
        int silenceDays,
        int confirmationDays) {
    static DueTerms of(BoroughSettingQueries.Choice chosen) {
        return new DueTerms(
                chosen.assessmentMonths(),
                chosen.reviewMonths(),
                chosen.firstExitReviewMonths(),
                chosen.lastExitReviewMonths(),
                chosen.silenceDays(),
                chosen.confirmationDays());
    }
}
