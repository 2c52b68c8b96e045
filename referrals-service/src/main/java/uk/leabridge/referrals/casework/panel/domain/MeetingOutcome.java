package uk.leabridge.referrals.casework.panel.domain;

import java.util.Set;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** What comes of something done at a meeting. */
public sealed interface MeetingOutcome {
    record Changed(Meeting meeting) implements MeetingOutcome {}

    /** Why not: meeting and case stay as they were. */
    sealed interface Refusal extends MeetingOutcome {}

    /** Nothing of that id is on the agenda. */
    record NoSuchItem() implements Refusal {}

    /** It was decided already; a decision is never written over. */
    record AlreadyDecided(Decision decision) implements Refusal {}

    /** Too few were there, or one who has to be. */
    record NoQuorum(Quorum.Lack lack) implements Refusal {}

    /** Agencies that have no seat on the panel; these have. */
    record AgencyUnknown(Set<String> agencies) implements Refusal {}

    /** The case is for the other kind of panel. */
    record WrongPanel(PanelKind kind) implements Refusal {}

    /** The agenda is full. */
    record AgendaFull(int most) implements Refusal {}

    /** There is no such case for the actor. */
    record NoSuchCase() implements Refusal {}

    /** The case's status does not allow it; these actions it does. */
    record CaseNotAllowed(CaseStatus from, Set<CaseAction> allowed) implements Refusal {}

    /** The case is on the agenda of another meeting. */
    record HeardElsewhere() implements Refusal {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}

    /** NOT_ADOPT without a signpost. */
    record SignpostMissing() implements Refusal {}
}
