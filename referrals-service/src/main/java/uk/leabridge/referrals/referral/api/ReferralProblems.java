package uk.leabridge.referrals.referral.api;

import jakarta.ws.rs.core.Response;
import java.util.Set;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.referral.domain.ReferralStatus;

/** What can be wrong with a referral's request, beside its shape. */
enum ReferralProblems implements ProblemType {
    TRANSITION_NOT_ALLOWED("transition-not-allowed", 409, "The referral's status does not allow this"),
    GATEWAY_CHECK_NOT_CLEAR("gateway-check-not-clear", 409, "The police's gateway check is not clear"),
    GATEWAY_CHECK_ANSWERED("gateway-check-answered", 409, "The gateway check is answered already"),
    GATEWAY_CHECK_OPEN("gateway-check-open", 409, "A gateway check is open already"),
    REASON_TOO_SHORT("reason-too-short", 422, "The reason is too short"),
    SIGNPOST_MISSING("signpost-missing", 422, "A signposted referral needs a signpost");

    private final String slug;
    private final int status;
    private final String title;

    ReferralProblems(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    static Response notFound() {
        return Problem.of(CommonProblem.NOT_FOUND, null).response();
    }

    static Response notAllowed(ReferralStatus from, Set<ReferralStatus> allowed) {
        return Problem.of(TRANSITION_NOT_ALLOWED, "Choose one of the statuses in allowed.")
                .with("from", from)
                .with("allowed", allowed)
                .response();
    }

    static Response tooShort(String field, int minimum) {
        var error = new Problem.FieldError(field, "too-short", "Write at least " + minimum + " characters.");
        var problem = Problem.of(REASON_TOO_SHORT, "Write at least " + minimum + " characters.");
        return new Problem(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        java.util.List.of(error),
                        java.util.Map.of("minimum", minimum))
                .response();
    }

    Response response(String detail) {
        return Problem.of(this, detail).response();
    }
}
