package uk.leabridge.referrals.panel.domain;

import java.util.Set;
import uk.leabridge.referrals.referral.domain.PanelKind;

/** Why something was not done at a meeting. */
public sealed interface MeetingRefusal {
    /** Nothing of that id is on the agenda. */
    record NoSuchItem() implements MeetingRefusal {}

    /** It was decided already; a decision is never written over. */
    record AlreadyDecided(Decision decision) implements MeetingRefusal {}

    /** Too few were there, or one who has to be. */
    record NoQuorum(Quorum.Lack lack) implements MeetingRefusal {}

    /** Agencies that have no seat on the panel; these have. */
    record AgencyUnknown(Set<String> agencies) implements MeetingRefusal {}

    /** The case is for the other kind of panel. */
    record WrongPanel(PanelKind kind) implements MeetingRefusal {}

    /** The agenda is full. */
    record AgendaFull(int most) implements MeetingRefusal {}
}
