package uk.leabridge.referrals.casework.cases.application;

import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;

/** Which cases stand on the agenda of a panel that somebody is a member of: all that a member may see. */
public interface CaseAgendas {
    boolean isOnAnAgendaOf(UUID caseId, Actor member);

    /** The cases, the latest listed first, up to {@code atMost}. */
    List<UUID> casesOf(Actor member, int atMost);
}
