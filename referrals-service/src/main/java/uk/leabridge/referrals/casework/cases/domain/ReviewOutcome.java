package uk.leabridge.referrals.casework.cases.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of a review: of support, or of how somebody fares after it. */
public enum ReviewOutcome {
    SUPPORT_CONTINUES,
    PLAN_CHANGES,
    READY_FOR_EXIT,
    NO_NEW_CONCERN,
    /** To be referred anew. */
    NEW_CONCERN;

    private boolean isAfterExit() {
        return this == NO_NEW_CONCERN || this == NEW_CONCERN;
    }

    /** What can come of this action; nothing of one that is no review. */
    public static Set<ReviewOutcome> of(CaseAction action) {
        return switch (action) {
            case REVIEW -> those(false);
            case REVIEW_AT_6_MONTHS, REVIEW_AT_12_MONTHS -> those(true);
            default -> Set.of();
        };
    }

    private static Set<ReviewOutcome> those(boolean afterExit) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.isAfterExit() == afterExit)
                .collect(Collectors.toSet());
    }
}
