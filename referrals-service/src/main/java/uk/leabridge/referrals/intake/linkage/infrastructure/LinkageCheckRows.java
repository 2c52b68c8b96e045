package uk.leabridge.referrals.intake.linkage.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.transaction.Keeper;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.intake.linkage.application.LinkageChecks;

/** By rows: a queue, whose locks and skipping no Panache query says. */
@ApplicationScoped
class LinkageCheckRows implements LinkageChecks {
    private static final long LOCK = 0x6c696e6b616765L;

    private final Rows rows;
    private final Rows keeper;

    LinkageCheckRows(Rows rows, @Keeper Rows keeper) {
        this.rows = rows;
        this.keeper = keeper;
    }

    @Override
    public List<Borough> waiting() {
        return keeper.of("select distinct borough from linkage_check").list(row -> new Borough(row.text(1)));
    }

    @Override
    public void beAlone() {
        rows.of("select 1 from (select pg_advisory_xact_lock(?)) alone", LOCK).any();
    }

    @Override
    public List<UUID> claim(int most) {
        return rows.of("""
                select referral_id from linkage_check order by created_at, referral_id limit ? for update skip locked""", most).list(row -> row.uuid(1));
    }

    @Override
    public boolean claim(UUID referral) {
        return rows.of("select 1 from linkage_check where referral_id = ? for update skip locked", referral)
                .any();
    }

    @Override
    public Set<UUID> linked(Collection<UUID> referrals) {
        return Set.copyOf(rows.of("select linked_anywhere(?)", referrals).list(row -> row.uuid(1)));
    }

    @Override
    public void done(Collection<UUID> referrals) {
        rows.of("delete from linkage_check where referral_id = any (?)", referrals)
                .changed();
    }
}
