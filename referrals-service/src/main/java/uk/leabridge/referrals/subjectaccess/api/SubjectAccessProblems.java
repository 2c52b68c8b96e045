package uk.leabridge.referrals.subjectaccess.api;

import jakarta.ws.rs.core.Response;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.reason.api.ReasonTooShort;
import uk.leabridge.referrals.subjectaccess.application.AccessResult;
import uk.leabridge.referrals.subjectaccess.domain.AccessOutcome;

/** What can be wrong with a step in answering a request, beside its shape. */
final class SubjectAccessProblems {
    static final ProblemType CLOSED = new ProblemType("request-closed", 409, "This request has been answered");
    static final ProblemType EXTENDED =
            new ProblemType("request-extended", 409, "This request has already been extended");
    static final ProblemType TOO_LATE =
            new ProblemType("extension-too-late", 409, "An extension must be explained within the first month");
    static final ProblemType NOT_BUNDLED = new ProblemType("not-bundled", 409, "The bundle is out of date");
    static final ProblemType UNDECIDED = new ProblemType("items-undecided", 409, "Some items have not been decided");
    static final ProblemType EXEMPTION_DOES_NOT_APPLY = new ProblemType(
            "exemption-does-not-apply", 422, "This exemption does not apply when the person asks for themselves");
    static final ProblemType NO_SUCH_PASSAGES =
            new ProblemType("no-such-passages", 422, "The item does not contain these passages");
    static final ProblemType NO_SUCH_RECORDS =
            new ProblemType("no-such-records", 422, "Your borough does not hold these records");
    static final ProblemType NO_SUCH_ITEM = new ProblemType("no-such-item", 422, "This item does not exist");

    private SubjectAccessProblems() {}

    static Response answer(AccessResult result) {
        return result instanceof AccessResult.Done(var id, var version)
                ? Response.ok(new RequestVersionView(id, version))
                        .tag(EntityTags.of(version))
                        .build()
                : problem(result).response();
    }

    static Problem problem(AccessResult result) {
        return switch (result) {
            case AccessResult.Done _ -> throw new IllegalStateException("not a refusal");
            case AccessResult.NotFound _ -> Problem.of(CommonProblem.NOT_FOUND, null);
            case AccessResult.Stale _ -> EntityTags.stale();
            case AccessResult.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case AccessResult.NoSuchRecords(var unknown) ->
                Problem.of(NO_SUCH_RECORDS, "Choose from the possible records listed for this request.")
                        .with("unknown", unknown);
            case AccessResult.NoSuchItem _ -> Problem.of(NO_SUCH_ITEM, "Reload the items.");
            case AccessResult.ExemptionDoesNotApply(var exemption) ->
                Problem.of(EXEMPTION_DOES_NOT_APPLY, "Choose another exemption.")
                        .with("exemption", exemption);
            case AccessResult.NoSuchPassages(var places) ->
                Problem.of(NO_SUCH_PASSAGES, "Copy each passage exactly as it appears in the item.")
                        .with("places", places);
            case AccessResult.Refused(var outcome) -> refused(outcome);
        };
    }

    private static Problem refused(AccessOutcome outcome) {
        return switch (outcome) {
            case AccessOutcome.Changed _ -> throw new IllegalStateException("not a refusal");
            case AccessOutcome.Closed(var how) ->
                Problem.of(CLOSED, "Record a new request.").with("outcome", how);
            case AccessOutcome.ExtendedBefore _ -> Problem.of(EXTENDED, "Answer the request by its due date.");
            case AccessOutcome.TooLate(var due) ->
                Problem.of(TOO_LATE, "Answer the request as soon as possible.").with("due", due);
            case AccessOutcome.Undecided(var items) ->
                Problem.of(UNDECIDED, "Decide on each item that is still undecided.")
                        .with("undecided", items);
            case AccessOutcome.NotBundled _ ->
                Problem.of(NOT_BUNDLED, "Create an up-to-date bundle and send that one.");
        };
    }
}
