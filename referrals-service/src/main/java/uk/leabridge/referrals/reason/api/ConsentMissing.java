package uk.leabridge.referrals.reason.api;

import java.util.Set;
import java.util.TreeSet;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.cases.application.MissingConsent;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentLack;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;

/** Several steps rest on consent. This is how every feature says that it does not hold today. */
public final class ConsentMissing {
    private static final ProblemType TYPE =
            new ProblemType("consent-missing", 409, "There is no valid consent to support");

    private ConsentMissing() {}

    /**
     * The problem.
     *
     * @param mayConsent who can be asked today
     */
    public static Problem because(ConsentLack lack, ConsentStatus status, Set<ConsentFrom> mayConsent) {
        return Problem.of(TYPE, whatToDo(lack))
                .with("lack", lack)
                .with("consent", status)
                .with("mayConsent", new TreeSet<>(mayConsent));
    }

    public static Problem because(MissingConsent why) {
        return because(why.lack(), why.status(), why.mayConsent());
    }

    private static String whatToDo(ConsentLack lack) {
        return switch (lack) {
            case NO_CONSENT -> "Record that consent has been given before support starts.";
            case REFUSED, WITHDRAWN -> "Ask for consent again before support continues.";
            case GIVER_NO_LONGER_ENTITLED ->
                "The person is now 18. Ask them for their own consent: a parent’s or carer’s consent is no longer valid.";
        };
    }
}
