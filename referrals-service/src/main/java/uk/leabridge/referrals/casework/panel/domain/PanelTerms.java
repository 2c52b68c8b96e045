package uk.leabridge.referrals.casework.panel.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** How a panel is made up: its name, its agencies and its quorum. */
public record PanelTerms(String name, int quorumMinimum, List<PanelAgency.Seat> seats) {
    public PanelTerms {
        seats = List.copyOf(seats);
    }

    /** Why a panel cannot be made up so. */
    public Optional<PanelOutcome.Refusal> refusal() {
        var codes = new HashSet<String>();
        for (var seat : seats) {
            if (!codes.add(seat.code())) return Optional.of(new PanelOutcome.AgencyTwice(seat.code()));
        }
        return quorumMinimum > seats.size()
                ? Optional.of(new PanelOutcome.QuorumImpossible(seats.size()))
                : Optional.empty();
    }
}
