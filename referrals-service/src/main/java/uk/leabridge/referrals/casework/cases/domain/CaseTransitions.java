package uk.leabridge.referrals.casework.cases.domain;

import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.ADOPTED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.CLOSED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.CONSENT_REFUSED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.CONSENT_SOUGHT;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.CONSENT_WITHDRAWN;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.EXITED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.EXIT_PROPOSED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.INFORMATION_GATHERING;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.NOT_ADOPTED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.ON_HOLD;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.PANEL_LISTED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.POLICE_LED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.REVIEW_12M;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.REVIEW_6M;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.SUPPORT_ACTIVE;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.TRANSFERRED;
import static uk.leabridge.referrals.casework.cases.domain.CaseStatus.TRANSFER_OFFERED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;

/**
 * The life of a case as one table: which action, from which statuses, to which, by which roles, and what the other services are
 * told. What is not here does not exist.
 */
public final class CaseTransitions {
    /** Where an action leads. */
    sealed interface Landing {
        record To(CaseStatus status) implements Landing {}

        /** The status before the case was parked. */
        record Back() implements Landing {}

        /** What is recorded leaves the status as it is. */
        record Stay() implements Landing {}
    }

    /** What the other services are told. */
    enum Announcement {
        NONE,
        ADOPTED,
        EXITED,
        TRANSFERRED
    }

    record Edge(
            CaseAction action, Set<CaseStatus> from, Landing landing, Set<String> roles, Announcement announcement) {
        Edge telling(Announcement told) {
            return new Edge(action, from, landing, roles, told);
        }
    }

    private static final Set<String> OFFICER = Set.of(Roles.SAFEGUARDING_OFFICER);
    private static final Set<String> CHAIR = Set.of(Roles.PANEL_CHAIR);
    private static final Set<String> EITHER = Set.of(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);

    private static final List<Edge> EDGES = List.of(
            edge(CaseAction.LIST, to(PANEL_LISTED), EITHER, INFORMATION_GATHERING),
            edge(CaseAction.UNLIST, to(INFORMATION_GATHERING), EITHER, PANEL_LISTED),
            edge(CaseAction.ADOPT, to(ADOPTED), CHAIR, PANEL_LISTED).telling(Announcement.ADOPTED),
            edge(CaseAction.NOT_ADOPT, to(NOT_ADOPTED), CHAIR, PANEL_LISTED),
            edge(CaseAction.DEFER, to(INFORMATION_GATHERING), CHAIR, PANEL_LISTED),
            edge(
                    CaseAction.SEEK_CONSENT,
                    to(CONSENT_SOUGHT),
                    OFFICER,
                    ADOPTED,
                    CONSENT_SOUGHT,
                    SUPPORT_ACTIVE,
                    EXIT_PROPOSED,
                    ON_HOLD,
                    CONSENT_REFUSED,
                    CONSENT_WITHDRAWN),
            edge(CaseAction.GIVE_CONSENT, new Landing.Stay(), OFFICER, CONSENT_SOUGHT),
            edge(CaseAction.REFUSE_CONSENT, to(CONSENT_REFUSED), OFFICER, CONSENT_SOUGHT),
            edge(
                    CaseAction.WITHDRAW_CONSENT,
                    to(CONSENT_WITHDRAWN),
                    OFFICER,
                    CONSENT_SOUGHT,
                    SUPPORT_ACTIVE,
                    EXIT_PROPOSED,
                    ON_HOLD,
                    TRANSFER_OFFERED),
            edge(CaseAction.CHOOSE_OTHER_SAFEGUARDING, new Landing.Stay(), OFFICER, CONSENT_REFUSED, CONSENT_WITHDRAWN),
            edge(CaseAction.START_SUPPORT, to(SUPPORT_ACTIVE), OFFICER, CONSENT_SOUGHT),
            edge(
                    CaseAction.RECORD_CONTACT,
                    new Landing.Stay(),
                    OFFICER,
                    ADOPTED,
                    CONSENT_SOUGHT,
                    SUPPORT_ACTIVE,
                    EXIT_PROPOSED),
            edge(CaseAction.REVIEW, new Landing.Stay(), OFFICER, SUPPORT_ACTIVE, EXIT_PROPOSED),
            edge(CaseAction.PROPOSE_EXIT, to(EXIT_PROPOSED), OFFICER, SUPPORT_ACTIVE),
            edge(CaseAction.DECLINE_EXIT, to(SUPPORT_ACTIVE), CHAIR, EXIT_PROPOSED),
            edge(CaseAction.AGREE_EXIT, to(EXITED), CHAIR, EXIT_PROPOSED).telling(Announcement.EXITED),
            edge(CaseAction.REVIEW_AT_6_MONTHS, to(REVIEW_6M), OFFICER, EXITED),
            edge(CaseAction.REVIEW_AT_12_MONTHS, to(REVIEW_12M), OFFICER, REVIEW_6M),
            edge(
                    CaseAction.CLOSE,
                    to(CLOSED),
                    CHAIR,
                    REVIEW_12M,
                    NOT_ADOPTED,
                    CONSENT_REFUSED,
                    CONSENT_WITHDRAWN,
                    POLICE_LED),
            new Edge(CaseAction.HOLD, live(NOT_ADOPTED), to(ON_HOLD), EITHER, Announcement.NONE),
            edge(CaseAction.RESUME, new Landing.Back(), EITHER, ON_HOLD),
            new Edge(CaseAction.LEAD_BY_POLICE, livePlus(ON_HOLD), to(POLICE_LED), EITHER, Announcement.NONE),
            edge(CaseAction.HAND_BACK, to(INFORMATION_GATHERING), EITHER, POLICE_LED),
            new Edge(
                    CaseAction.OFFER_TRANSFER,
                    live(PANEL_LISTED, NOT_ADOPTED),
                    to(TRANSFER_OFFERED),
                    EITHER,
                    Announcement.NONE),
            edge(CaseAction.REVOKE_TRANSFER, new Landing.Back(), EITHER, TRANSFER_OFFERED),
            edge(CaseAction.REFUSE_TRANSFER, new Landing.Back(), EITHER, TRANSFER_OFFERED),
            edge(CaseAction.ACCEPT_TRANSFER, new Landing.Back(), EITHER, TRANSFER_OFFERED)
                    .telling(Announcement.TRANSFERRED));

    private CaseTransitions() {}

    /** The edge of an action in a status, or nothing when there is none. */
    static Optional<Edge> of(CaseStatus from, CaseAction action) {
        return EDGES.stream()
                .filter(edge -> edge.action == action && edge.from.contains(from))
                .findFirst();
    }

    /** What can be done in a status. */
    static Set<CaseAction> from(CaseStatus status) {
        var actions = EnumSet.noneOf(CaseAction.class);
        EDGES.stream().filter(edge -> edge.from.contains(status)).forEach(edge -> actions.add(edge.action));
        return actions;
    }

    /** Whether one of the actor's roles may do it, wherever the case stands. */
    public static boolean isFor(Actor actor, CaseAction action) {
        return EDGES.stream()
                .anyMatch(edge -> edge.action == action && edge.roles.stream().anyMatch(actor::has));
    }

    private static Edge edge(CaseAction action, Landing landing, Set<String> roles, CaseStatus... from) {
        return new Edge(action, Set.of(from), landing, roles, Announcement.NONE);
    }

    private static Landing to(CaseStatus status) {
        return new Landing.To(status);
    }

    /** Every status in which the borough itself has the case in hand, without those named. */
    private static Set<CaseStatus> live(CaseStatus... without) {
        var live = EnumSet.complementOf(EnumSet.of(ON_HOLD, TRANSFER_OFFERED, TRANSFERRED, POLICE_LED, CLOSED));
        live.removeAll(List.of(without));
        return live;
    }

    private static Set<CaseStatus> livePlus(CaseStatus more) {
        var live = live();
        live.add(more);
        return live;
    }
}
