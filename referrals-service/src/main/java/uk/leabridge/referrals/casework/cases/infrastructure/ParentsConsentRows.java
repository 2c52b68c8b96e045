package uk.leabridge.referrals.casework.cases.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.transaction.Keeper;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.cases.application.ParentsConsents;
import uk.leabridge.referrals.casework.cases.application.SealedPeople.SealedPerson;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** By rows: functions of the database look and change, and the keeper's login names the boroughs. */
@ApplicationScoped
class ParentsConsentRows implements ParentsConsents {
    private static final String NEXT =
            "select case_id, person_id, kind, identity, wrapped from parents_consents(?, ?, ?)";

    private final Rows rows;
    private final Rows keeper;

    ParentsConsentRows(Rows rows, @Keeper Rows keeper) {
        this.rows = rows;
        this.keeper = keeper;
    }

    @Override
    public List<Word> next(Borough borough, Optional<UUID> after, int most) {
        return rows.of(NEXT, borough.code(), after.orElse(null), most)
                .list(row -> new Word(
                        new SealedPerson(row.uuid(1), borough.code(), row.uuid(2), row.bytes(4), row.bytesOrNull(5)),
                        row.code(PanelKind.class, 3)));
    }

    @Override
    public boolean lapse(UUID caseId, Instant since) {
        return rows.of("select lapse_consent(?, ?)", caseId, since).one(row -> row.flag(1));
    }

    @Override
    public List<Borough> boroughs() {
        return keeper.of("select boroughs_at_work()").list(row -> new Borough(row.text(1)));
    }
}
