package uk.leabridge.referrals.intake.referral.domain;

import java.util.Optional;
import java.util.UUID;

/** The store of referrals. What the actor may not see is not found. */
public interface Referrals {
    /** Stores a new referral, with the current transaction's commit. */
    void add(Referral referral);

    /** Stores what is counted of the person, with the current transaction's commit. It cannot be read again, only counted. */
    void describe(Referral referral, Characteristics characteristics);

    /** A number that no referral has or will be given. */
    long nextNumber();

    Optional<Referral> find(UUID id);

    /** Finds one, and keeps others from changing what hangs on it until the end of the transaction. */
    Optional<Referral> findToChange(UUID id);

    /** Writes, with the current transaction's commit, that it was escalated. Its version stays. */
    void keepEscalation(Referral referral);

    /** Writes what has changed now, so that a lost update is found before more is built on it. */
    void keep(Referral referral);
}
