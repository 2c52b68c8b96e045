package uk.leabridge.referrals.casework.cases.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.transaction.OneTrip;
import uk.leabridge.referrals.casework.cases.application.SealedPeople;

/** In one trip: each page of a case asks for its person, and the row and its key come together. */
@ApplicationScoped
class SealedPeopleInOneTrip implements SealedPeople {
    private static final String ONE = """
            select c.borough, c.person_id, c.identity, k.wrapped from safeguarding_case c
            left join data_key k on k.person_id = c.person_id where c.id = ?""";

    private final OneTrip trip;

    SealedPeopleInOneTrip(OneTrip trip) {
        this.trip = trip;
    }

    @Override
    public Optional<SealedPerson> of(UUID caseId, Actor actor) {
        return trip
                .read(
                        actor,
                        row -> new SealedPerson(caseId, row.text(1), row.uuid(2), row.bytes(3), row.bytesOrNull(4)),
                        ONE,
                        caseId)
                .stream()
                .findFirst();
    }
}
