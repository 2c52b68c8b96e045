package uk.leabridge.referrals.casework.panel.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The store of those who sit on panels. What the actor may not see is not found. */
public interface PanelMembers {
    /** Gives the seat; false when the person has one on this panel already. */
    boolean add(PanelMember member);

    Optional<PanelMember> find(UUID id);

    /** The seat that somebody has on a panel now. */
    Optional<PanelMember> sitting(UUID panel, String subject);

    /** Who sits on a panel now, the latest first, up to {@code rows}. */
    List<PanelMember> of(UUID panel, Optional<Cursor> after, int rows);

    /** The panels that somebody sits on now. */
    List<UUID> panelsOf(String subject);
}
