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
    static final ProblemType CLOSED = new ProblemType("request-closed", 409, "The request is answered");
    static final ProblemType EXTENDED = new ProblemType("request-extended", 409, "The request was extended before");
    static final ProblemType TOO_LATE =
            new ProblemType("extension-too-late", 409, "An extension has to be told within the first month");
    static final ProblemType NOT_BUNDLED =
            new ProblemType("not-bundled", 409, "Nobody has made the bundle as it is now");
    static final ProblemType UNDECIDED = new ProblemType("items-undecided", 409, "Some items are still to be decided");
    static final ProblemType EXEMPTION_DOES_NOT_APPLY = new ProblemType(
            "exemption-does-not-apply", 422, "This exemption does not apply when the person asks for themselves");
    static final ProblemType NO_SUCH_PASSAGES =
            new ProblemType("no-such-passages", 422, "The item does not hold these passages");
    static final ProblemType NO_SUCH_RECORDS =
            new ProblemType("no-such-records", 422, "Your borough has no such records");
    static final ProblemType NO_SUCH_ITEM = new ProblemType("no-such-item", 422, "Nothing that is held is named so");

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
            case AccessResult.Done _ -> throw new IllegalStateException("that was no refusal");
            case AccessResult.NotFound _ -> Problem.of(CommonProblem.NOT_FOUND, null);
            case AccessResult.Stale _ -> EntityTags.stale();
            case AccessResult.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case AccessResult.NoSuchRecords(var unknown) ->
                Problem.of(NO_SUCH_RECORDS, "Choose among the candidates.").with("unknown", unknown);
            case AccessResult.NoSuchItem _ -> Problem.of(NO_SUCH_ITEM, "Read the items again.");
            case AccessResult.ExemptionDoesNotApply(var exemption) ->
                Problem.of(EXEMPTION_DOES_NOT_APPLY, "Choose another one.").with("exemption", exemption);
            case AccessResult.NoSuchPassages(var places) ->
                Problem.of(NO_SUCH_PASSAGES, "Copy each passage from the item.").with("places", places);
            case AccessResult.Refused(var outcome) -> refused(outcome);
        };
    }

    private static Problem refused(AccessOutcome outcome) {
        return switch (outcome) {
            case AccessOutcome.Changed _ -> throw new IllegalStateException("that was no refusal");
            case AccessOutcome.Closed(var how) ->
                Problem.of(CLOSED, "Record a new request.").with("outcome", how);
            case AccessOutcome.ExtendedBefore _ -> Problem.of(EXTENDED, "Answer it by the day that it is due.");
            case AccessOutcome.TooLate(var due) ->
                Problem.of(TOO_LATE, "Answer it as soon as you can.").with("due", due);
            case AccessOutcome.Undecided(var items) ->
                Problem.of(UNDECIDED, "Decide about each item by itself.").with("undecided", items);
            case AccessOutcome.NotBundled _ -> Problem.of(NOT_BUNDLED, "Make the bundle, and send that one.");
        };
    }
}
