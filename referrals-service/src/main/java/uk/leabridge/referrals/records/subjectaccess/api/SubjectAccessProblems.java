package uk.leabridge.referrals.records.subjectaccess.api;

import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.reason.api.ReasonTooShort;
import uk.leabridge.referrals.records.subjectaccess.domain.AccessOutcome;

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

    /** The request's version now; or why nothing was done. */
    static RestResponse<RequestVersionView> changed(Attempt<AccessOutcome> attempt) {
        return switch (Answers.tried(attempt)) {
            case AccessOutcome.Changed(var request) ->
                Answers.versioned(new RequestVersionView(request.id(), request.version()), request.version());
            case AccessOutcome.Bundled _ -> throw new IllegalStateException("no bundle was asked for");
            case AccessOutcome.Refusal refusal -> throw new ProblemException(of(refusal));
        };
    }

    static Problem of(AccessOutcome.Refusal refusal) {
        return switch (refusal) {
            case AccessOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case AccessOutcome.NoSuchRecords(var unknown) ->
                Problem.of(NO_SUCH_RECORDS, "Choose from the possible records listed for this request.")
                        .with("unknown", unknown);
            case AccessOutcome.NoSuchItem _ -> Problem.of(NO_SUCH_ITEM, "Reload the items.");
            case AccessOutcome.ExemptionDoesNotApply(var exemption) ->
                Problem.of(EXEMPTION_DOES_NOT_APPLY, "Choose another exemption.")
                        .with("exemption", exemption);
            case AccessOutcome.NoSuchPassages(var places) ->
                Problem.of(NO_SUCH_PASSAGES, "Copy each passage exactly as it appears in the item.")
                        .with("places", places);
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
