package uk.leabridge.referrals.casework.panel.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.casework.panel.domain.PanelMember;
import uk.leabridge.referrals.casework.panel.domain.PanelMembers;

@ApplicationScoped
class PanachePanelMembers implements PanelMembers, PanacheRepositoryBase<PanelMember, UUID> {
    private static final int MOST_PANELS = 100;
    private static final String ADD =
            "insert into panel_member (id, version, borough, panel_id, subject, agency, display_role, joined_at)"
                    + " values (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing";
    private static final String ORDER = " order by joinedAt desc, id desc";

    @Override
    public boolean add(PanelMember member) {
        return getEntityManager()
                        .createNativeQuery(ADD)
                        .setParameter(1, member.id())
                        .setParameter(2, member.borough())
                        .setParameter(3, member.panel())
                        .setParameter(4, member.subject())
                        .setParameter(5, member.agency())
                        .setParameter(6, member.displayRole())
                        .setParameter(7, member.joinedAt())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<PanelMember> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<PanelMember> sitting(UUID panel, String subject) {
        return find("panel = ?1 and subject = ?2 and leftAt is null", panel, subject)
                .firstResultOptional();
    }

    @Override
    public List<PanelMember> of(UUID panel, Optional<Cursor> after, int rows) {
        var sitting = "panel = ?1 and leftAt is null";
        var query = after.map(c -> find(
                        sitting + " and (joinedAt < ?2 or (joinedAt = ?2 and id < ?3))" + ORDER, panel, c.at(), c.id()))
                .orElseGet(() -> find(sitting + ORDER, panel));
        return query.range(0, rows - 1).list();
    }

    @Override
    public List<UUID> panelsOf(String subject) {
        return find("subject = ?1 and leftAt is null" + ORDER, subject).range(0, MOST_PANELS - 1).stream()
                .map(PanelMember::panel)
                .toList();
    }
}
