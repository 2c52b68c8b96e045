package uk.leabridge.referrals.casework.panel.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.casework.panel.domain.Panel;
import uk.leabridge.referrals.casework.panel.domain.Panels;

@ApplicationScoped
class PanachePanels implements Panels, PanacheRepositoryBase<Panel, UUID> {
    private static final String ORDER = " order by createdAt desc, id desc";

    @Override
    public void add(Panel panel) {
        persistAndFlush(panel);
    }

    @Override
    public void keep(Panel panel) {
        flush();
    }

    @Override
    public Optional<Panel> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public List<Panel> of(String borough, Optional<Cursor> after, int rows) {
        var query = after.map(c -> find(
                        "borough = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))" + ORDER,
                        borough,
                        c.at(),
                        c.id()))
                .orElseGet(() -> find("borough = ?1" + ORDER, borough));
        return query.range(0, rows - 1).list();
    }
}
