package uk.leabridge.referrals.casework.panel.api;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.panel.domain.MeetingOutcome;
import uk.leabridge.referrals.casework.panel.domain.PanelOutcome;
import uk.leabridge.referrals.reason.api.CaseRefused;
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

    private PanelProblems() {}

    static Problem of(PanelOutcome.Refusal refusal) {
        return switch (refusal) {
            case PanelOutcome.AgencyTwice(var code) ->
                Problem.of(AGENCY_TWICE, "List each agency only once.").with("agency", code);
            case PanelOutcome.QuorumImpossible(var agencies) ->
                Problem.of(QUORUM_IMPOSSIBLE, "Choose a smaller quorum.").with("agencies", agencies);
            case PanelOutcome.AgencyUnknown(var agencies) -> unknown(agencies);
            case PanelOutcome.MemberAlready() ->
                Problem.of(MEMBER_ALREADY, "Remove the member first, then add them again.");
        };
    }

    /** The meeting's version now; or why nothing was done. */
    static RestResponse<MeetingVersionView> changed(Attempt<MeetingOutcome> attempt) {
        return switch (Answers.tried(attempt)) {
            case MeetingOutcome.Changed(var meeting) ->
                Answers.versioned(new MeetingVersionView(meeting.id(), meeting.version()), meeting.version());
            case MeetingOutcome.Refusal refusal -> throw new ProblemException(of(refusal));
        };
    }

    static Problem of(MeetingOutcome.Refusal refusal) {
        return switch (refusal) {
            case MeetingOutcome.NoSuchItem _ ->
                Problem.of(NO_SUCH_AGENDA_ITEM, "Reload the meeting to see its agenda.");
            case MeetingOutcome.AlreadyDecided(var decision) ->
                Problem.of(
                                ALREADY_DECIDED,
                                "A decision cannot be changed. Add the case to a later agenda to decide again.")
                        .with("decision", decision);
            case MeetingOutcome.NoQuorum(var lack) ->
                Problem.of(NO_QUORUM, "Record who is attending, or decide at another meeting.")
                        .with("minimum", lack.minimum())
                        .with("present", lack.present())
                        .with("missing", lack.missing());
            case MeetingOutcome.AgencyUnknown(var agencies) -> unknown(agencies);
            case MeetingOutcome.WrongPanel(var kind) ->
                Problem.of(WRONG_PANEL, "Add the case to the agenda of a panel of the right type.")
                        .with("kind", kind);
            case MeetingOutcome.AgendaFull(var most) ->
                Problem.of(AGENDA_FULL, "Add the case to the agenda of another meeting.")
                        .with("most", most);
            case MeetingOutcome.NoSuchCase _ -> Problem.of(NO_SUCH_CASE, "Select a case from your borough.");
            case MeetingOutcome.CaseNotAllowed(var from, var allowed) -> CaseRefused.notAllowed(from, allowed);
            case MeetingOutcome.HeardElsewhere _ -> CaseRefused.notOnThisAgenda();
            case MeetingOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case MeetingOutcome.SignpostMissing _ -> CaseRefused.signpostMissing();
        };
    }

    private static Problem unknown(Set<String> agencies) {
        return Problem.of(AGENCY_UNKNOWN, "Choose your own agency, or one of the agencies listed in agencies.")
                .with("agencies", new TreeSet<>(agencies));
    }
}
