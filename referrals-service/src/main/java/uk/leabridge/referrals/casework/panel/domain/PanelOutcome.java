package uk.leabridge.referrals.casework.panel.domain;

import java.util.Set;

/** What comes of something done with a panel. */
public sealed interface PanelOutcome {
    record Changed(Panel panel) implements PanelOutcome {}

    /** Why not: the panel stays as it was. */
    sealed interface Refusal extends PanelOutcome {}

    record AgencyTwice(String code) implements Refusal {}

    /** The quorum asks for more agencies than sit on the panel. */
    record QuorumImpossible(int agencies) implements Refusal {}

    /** No such agency sits on the panel; these do. */
    record AgencyUnknown(Set<String> agencies) implements Refusal {}

    /** The person is a member already. */
    record MemberAlready() implements Refusal {}
}
