package uk.leabridge.referrals.panel.domain;

import java.util.Set;

/** Why something was not done with a panel. */
public sealed interface PanelRefusal {
    record AgencyTwice(String code) implements PanelRefusal {}

    /** The quorum asks for more agencies than sit on the panel. */
    record QuorumImpossible(int agencies) implements PanelRefusal {}

    /** No such agency sits on the panel; these do. */
    record AgencyUnknown(Set<String> agencies) implements PanelRefusal {}

    /** The person is a member already. */
    record MemberAlready() implements PanelRefusal {}
}
