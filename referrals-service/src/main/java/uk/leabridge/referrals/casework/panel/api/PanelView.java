package uk.leabridge.referrals.casework.panel.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.leabridge.referrals.casework.panel.application.PanelQueries.Composition;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/**
 * A panel.
 *
 * @param quorumMinimum how many agencies have to be there before it decides
 */
public record PanelView(
        UUID id,
        PanelKind kind,
        String name,
        int quorumMinimum,
        List<Agency> agencies,
        Instant createdAt,
        long version) {
    /**
     * An agency with a seat.
     *
     * @param required the panel decides nothing without it
     */
    public record Agency(String code, String name, boolean required) {}

    static PanelView of(Composition c) {
        return new PanelView(
                c.id(),
                c.kind(),
                c.name(),
                c.quorumMinimum(),
                c.agencies().stream()
                        .map(seat -> new Agency(seat.code(), seat.name(), seat.required()))
                        .toList(),
                c.createdAt(),
                c.version());
    }
}
