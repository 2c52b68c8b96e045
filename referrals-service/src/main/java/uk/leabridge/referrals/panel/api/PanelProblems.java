package uk.leabridge.referrals.panel.api;

import jakarta.ws.rs.core.Response;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.cases.application.PanelCases.Verdict;
import uk.leabridge.referrals.panel.application.MeetingResult;
import uk.leabridge.referrals.panel.application.PanelResult;
import uk.leabridge.referrals.panel.domain.MeetingRefusal;
import uk.leabridge.referrals.panel.domain.PanelRefusal;
import uk.leabridge.referrals.reason.api.ReasonTooShort;

/** What can be wrong with the request of a panel or a meeting, beside its shape. */
final class PanelProblems {
    static final ProblemType AGENCY_TWICE = new ProblemType("agency-twice", 422, "An agency is listed twice");
    static final ProblemType QUORUM_IMPOSSIBLE =
            new ProblemType("quorum-impossible", 422, "The quorum needs more agencies than the panel has");
    static final ProblemType AGENCY_UNKNOWN =
            new ProblemType("agency-unknown", 422, "You cannot act for this agency, or it is not on the panel");
    static final ProblemType MEMBER_ALREADY =
            new ProblemType("member-already", 409, "The person is already a member of the panel");
    static final ProblemType NO_SUCH_CASE =
            new ProblemType("no-such-case", 422, "The case does not exist, or you do not have access");
    static final ProblemType NO_SUCH_AGENDA_ITEM =
            new ProblemType("no-such-agenda-item", 422, "This item is not on the agenda");
    static final ProblemType ALREADY_DECIDED =
            new ProblemType("already-decided", 409, "A decision has already been recorded");
    static final ProblemType NO_QUORUM = new ProblemType("no-quorum", 409, "The panel is not quorate");
    static final ProblemType WRONG_PANEL =
            new ProblemType("wrong-panel", 422, "The case is for the other type of panel");
    static final ProblemType AGENDA_FULL = new ProblemType("agenda-full", 409, "The agenda is full");
    static final ProblemType ACTION_NOT_ALLOWED =
            new ProblemType("case-action-not-allowed", 409, "The case’s status does not allow this");
    static final ProblemType NOT_ON_THIS_AGENDA =
            new ProblemType("not-on-this-agenda", 409, "The case is not on this meeting’s agenda");
    static final ProblemType SIGNPOST_MISSING = new ProblemType("signpost-missing", 422, "A signpost is required");

    private PanelProblems() {}

    static Response answer(PanelResult result) {
        return result instanceof PanelResult.Changed(var panel)
                ? Response.ok(PanelView.of(panel))
                        .tag(EntityTags.of(panel.version()))
                        .build()
                : problem(result).response();
    }

    static Problem problem(PanelResult result) {
        return switch (result) {
            case PanelResult.NotFound _ -> Problem.of(CommonProblem.NOT_FOUND, null);
            case PanelResult.Stale _ -> EntityTags.stale();
            case PanelResult.Refused(var refusal) -> problem(refusal);
            case PanelResult.Changed _ -> throw new IllegalStateException("not a refusal");
        };
    }

    static Problem problem(PanelRefusal refusal) {
        return switch (refusal) {
            case PanelRefusal.AgencyTwice(var code) ->
                Problem.of(AGENCY_TWICE, "List each agency only once.").with("agency", code);
            case PanelRefusal.QuorumImpossible(var agencies) ->
                Problem.of(QUORUM_IMPOSSIBLE, "Choose a smaller quorum.").with("agencies", agencies);
            case PanelRefusal.AgencyUnknown(var agencies) -> unknown(agencies);
            case PanelRefusal.MemberAlready() ->
                Problem.of(MEMBER_ALREADY, "Remove the member first, then add them again.");
        };
    }

    static Response answer(MeetingResult result) {
        return result instanceof MeetingResult.Done(var meeting, var version)
                ? Response.ok(new MeetingVersionView(meeting, version))
                        .tag(EntityTags.of(version))
                        .build()
                : problem(result).response();
    }

    static Problem problem(MeetingResult result) {
        return switch (result) {
            case MeetingResult.NotFound _ -> Problem.of(CommonProblem.NOT_FOUND, null);
            case MeetingResult.Stale _ -> EntityTags.stale();
            case MeetingResult.NoSuchCase _ -> Problem.of(NO_SUCH_CASE, "Select a case from your borough.");
            case MeetingResult.Refused(var refusal) -> refused(refusal);
            case MeetingResult.CaseRefused(var verdict) -> refused(verdict);
            case MeetingResult.Done _ -> throw new IllegalStateException("not a refusal");
        };
    }

    private static Problem refused(MeetingRefusal refusal) {
        return switch (refusal) {
            case MeetingRefusal.NoSuchItem _ ->
                Problem.of(NO_SUCH_AGENDA_ITEM, "Reload the meeting to see its agenda.");
            case MeetingRefusal.AlreadyDecided(var decision) ->
                Problem.of(
                                ALREADY_DECIDED,
                                "A decision cannot be changed. Add the case to a later agenda to decide again.")
                        .with("decision", decision);
            case MeetingRefusal.NoQuorum(var lack) ->
                Problem.of(NO_QUORUM, "Record who is attending, or decide at another meeting.")
                        .with("minimum", lack.minimum())
                        .with("present", lack.present())
                        .with("missing", lack.missing());
            case MeetingRefusal.AgencyUnknown(var agencies) -> unknown(agencies);
            case MeetingRefusal.WrongPanel(var kind) ->
                Problem.of(WRONG_PANEL, "Add the case to the agenda of a panel of the right type.")
                        .with("kind", kind);
            case MeetingRefusal.AgendaFull(var most) ->
                Problem.of(AGENDA_FULL, "Add the case to the agenda of another meeting.")
                        .with("most", most);
        };
    }

    private static Problem refused(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done _ -> throw new IllegalStateException("not a refusal");
            case Verdict.NotTheirs _ -> Problem.of(CommonProblem.FORBIDDEN, null);
            case Verdict.NotAllowed(var from, var allowed) ->
                Problem.of(ACTION_NOT_ALLOWED, "Choose one of the actions listed in allowed.")
                        .with("from", from)
                        .with("allowed", allowed);
            case Verdict.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case Verdict.SignpostMissing _ -> Problem.of(SIGNPOST_MISSING, "Select at least one signpost.");
            case Verdict.Elsewhere _ ->
                Problem.of(NOT_ON_THIS_AGENDA, "Reload the case to see which meeting it is listed for.");
        };
    }

    private static Problem unknown(java.util.Set<String> agencies) {
        return Problem.of(AGENCY_UNKNOWN, "Choose your own agency, or one of the agencies listed in agencies.")
                .with("agencies", new java.util.TreeSet<>(agencies));
    }
}
