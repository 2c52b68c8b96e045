package uk.leabridge.referrals.casework.cases.application;

import java.time.Instant;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;

/** Offers of cases to other boroughs. */
public interface StandingOffers {
    /** Closes the offer of a case whose person has withdrawn their consent. */
    void lapse(UUID caseId, Actor actor, Instant at);
}
