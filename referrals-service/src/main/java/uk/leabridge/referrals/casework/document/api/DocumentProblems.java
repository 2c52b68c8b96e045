package uk.leabridge.referrals.casework.document.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.document.application.DocumentOutcome;
import uk.leabridge.referrals.reason.api.ReasonTooShort;

/** What can be wrong with a document, beside the shape of its request. */
final class DocumentProblems {
    static final ProblemType NOT_NOW = new ProblemType("document-not-now", 409, "The case has ended");
    static final ProblemType REMOVED =
            new ProblemType("document-removed", 409, "The document has already been removed");
    static final ProblemType WRONG_SIZE = new ProblemType("document-size", 422, "The document is empty or too large");
    static final ProblemType WRONG_TYPE =
            new ProblemType("document-type", 422, "This type of document is not accepted");
    static final ProblemType INFECTED =
            new ProblemType("document-infected", 422, "The virus scanner found a threat in the document");
    static final ProblemType SCANNER_AWAY =
            new ProblemType("virus-scanner-away", 503, "The virus scanner is not responding");
    static final ProblemType BUSY =
            new ProblemType("documents-busy", 503, "Too many documents are being uploaded or downloaded");

    private DocumentProblems() {}

    static Problem busy() {
        return Problem.of(BUSY, "Try again in a few seconds.");
    }

    static Problem of(DocumentOutcome.Refusal refusal) {
        return switch (refusal) {
            case DocumentOutcome.NotNow(var status) ->
                Problem.of(NOT_NOW, "Reload the case to see its current status.")
                        .with("from", status);
            case DocumentOutcome.RemovedBefore _ -> Problem.of(REMOVED, "Reload the list of documents.");
            case DocumentOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case DocumentOutcome.WrongSize(var maximum) ->
                Problem.of(WRONG_SIZE, "Send a document that is not empty and no larger than maximum, in bytes.")
                        .with("maximum", maximum);
            case DocumentOutcome.WrongType(var found, var allowed) ->
                Problem.of(WRONG_TYPE, "Send a document of a type listed in allowed.")
                        .with("found", found)
                        .with("allowed", allowed);
            case DocumentOutcome.Infected _ ->
                Problem.of(INFECTED, "Do not open the document. Tell the person who sent it to you.");
            case DocumentOutcome.ScannerAway _ -> Problem.of(SCANNER_AWAY, "Try again in a few seconds.");
        };
    }
}
