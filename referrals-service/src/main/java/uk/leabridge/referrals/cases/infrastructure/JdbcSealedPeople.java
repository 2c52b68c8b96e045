package uk.leabridge.referrals.cases.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.transaction.OneTrip;
import uk.leabridge.referrals.cases.application.SealedPeople;

@ApplicationScoped
class JdbcSealedPeople implements SealedPeople {
    private static final String ONE = "select c.borough, c.person_id, c.identity, k.wrapped from safeguarding_case c"
            + " left join data_key k on k.person_id = c.person_id where c.id = ?";

    private final OneTrip trip;

    JdbcSealedPeople(OneTrip trip) {
        this.trip = trip;
    }

    @Override
    public Optional<SealedPerson> of(UUID caseId, Actor actor) {
        return trip
                .read(
                        actor,
                        row -> new SealedPerson(
                                caseId,
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getBytes(3),
                                row.getBytes(4)),
                        ONE,
                        caseId)
                .stream()
                .findFirst();
    }
}
