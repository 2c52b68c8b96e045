package uk.leabridge.referrals.intake.referral.domain;

import static uk.leabridge.referrals.intake.referral.domain.ReferralStatus.ADVICE_ONLY;
import static uk.leabridge.referrals.intake.referral.domain.ReferralStatus.CASE_OPENED;
import static uk.leabridge.referrals.intake.referral.domain.ReferralStatus.NO_FURTHER_ACTION;
import static uk.leabridge.referrals.intake.referral.domain.ReferralStatus.ON_HOLD;
import static uk.leabridge.referrals.intake.referral.domain.ReferralStatus.POLICE_LED;
import static uk.leabridge.referrals.intake.referral.domain.ReferralStatus.RECEIVED;
import static uk.leabridge.referrals.intake.referral.domain.ReferralStatus.SCREENING;
import static uk.leabridge.referrals.intake.referral.domain.ReferralStatus.SIGNPOSTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which status may follow which, and what is published about it. An edge that is not here does not exist.
 */
public final class ReferralTransitions {
    /** What an edge tells the other services. */
    public enum Announcement {
        /** Nothing leaves the service. */
        NONE,
        /** {@code referral.screened}. */
        SCREENED
    }

    private record Edge(ReferralStatus from, ReferralStatus to, Announcement announcement) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(RECEIVED, SCREENING, Announcement.NONE),
            new Edge(RECEIVED, ON_HOLD, Announcement.NONE),
            new Edge(RECEIVED, POLICE_LED, Announcement.SCREENED),
            new Edge(SCREENING, ADVICE_ONLY, Announcement.SCREENED),
            new Edge(SCREENING, NO_FURTHER_ACTION, Announcement.SCREENED),
            new Edge(SCREENING, SIGNPOSTED, Announcement.SCREENED),
            new Edge(SCREENING, POLICE_LED, Announcement.SCREENED),
            new Edge(SCREENING, CASE_OPENED, Announcement.SCREENED),
            new Edge(SCREENING, ON_HOLD, Announcement.NONE),
            new Edge(ON_HOLD, SCREENING, Announcement.NONE),
            new Edge(ON_HOLD, POLICE_LED, Announcement.SCREENED));

    private ReferralTransitions() {}

    /** The announcement of the edge, or nothing when there is no such edge. */
    public static Optional<Announcement> between(ReferralStatus from, ReferralStatus to) {
        return EDGES.stream()
                .filter(edge -> edge.from == from && edge.to == to)
                .map(Edge::announcement)
                .findFirst();
    }

    /** The statuses that may follow. */
    public static Set<ReferralStatus> after(ReferralStatus from) {
        var next = EnumSet.noneOf(ReferralStatus.class);
        EDGES.stream().filter(edge -> edge.from == from).forEach(edge -> next.add(edge.to));
        return next;
    }
}
