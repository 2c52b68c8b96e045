package uk.leabridge.referrals.setting.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.setting.domain.SettingOutcome;

/** What can be wrong with a borough's choice, beside its shape. */
final class SettingProblems {
    static final ProblemType PREFIX_FIXED =
            new ProblemType("reference-prefix-fixed", 409, "The reference prefix cannot be changed");
    static final ProblemType PREFIX_TAKEN =
            new ProblemType("reference-prefix-taken", 409, "Another borough already uses this reference prefix");
    static final ProblemType REVIEWS_OUT_OF_ORDER =
            new ProblemType("reviews-out-of-order", 422, "The last review after the exit must be later than the first");

    private SettingProblems() {}

    static Problem of(SettingOutcome.Refusal refusal) {
        return switch (refusal) {
            case SettingOutcome.PrefixFixed(var prefix) ->
                Problem.of(PREFIX_FIXED, "Send the value in prefix. Existing references already start with it.")
                        .with("prefix", prefix);
            case SettingOutcome.PrefixTaken _ -> Problem.of(PREFIX_TAKEN, "Choose a different reference prefix.");
            case SettingOutcome.ReviewsOutOfOrder _ ->
                Problem.of(REVIEWS_OUT_OF_ORDER, "Choose more months for the last review than for the first.")
                        .at("lastExitReviewMonths", "too-early");
        };
    }
}
