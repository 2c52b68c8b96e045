package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Creation.Never;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;
import uk.leabridge.referrals.intake.referral.domain.Characteristics;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.Referrals;
import uk.leabridge.referrals.intake.referral.domain.Sector;

/**
 * Submits a referral (report 4.9, 4.14; Channel duty guidance 2023): seals what it says of the person, asks the police, and
 * answers with a reference. Repeated with the same key it answers as it did the first time.
 */
@ApplicationScoped
public class SubmitReferral {
    static final String BODY = "referral.body";
    private static final String OPERATION = "referral.submit";

    private final Referrals referrals;
    private final Intake intake;
    private final ReferralRecord record;
    private final Idempotency idempotency;
    private final Vault vault;
    private final PersonLinkage linkage;

    SubmitReferral(
            Referrals referrals,
            Intake intake,
            ReferralRecord record,
            Idempotency idempotency,
            Vault vault,
            PersonLinkage linkage) {
        this.referrals = referrals;
        this.intake = intake;
        this.record = record;
        this.idempotency = idempotency;
        this.vault = vault;
        this.linkage = linkage;
    }

    /**
     * A submitted form.
     *
     * @param form the whole form as JSON; sealed as it is
     * @param person whom it is about, for those who were referred before to be found
     * @param ageEstimate else an estimate in whole years, where known
     */
    public record Command(
            IdempotencyKey key,
            Sector sector,
            Concern concern,
            ReferredPerson person,
            @Nullable Integer ageEstimate,
            Characteristics characteristics,
            boolean immediateDanger,
            String form) {}

    /** What the referrer gets: nothing that changes afterwards. */
    public record Receipt(UUID id, String reference, ReferralStatus status, Instant receivedAt) {}

    public Creation<Receipt, Never> handle(Command command, Actor actor) {
        return idempotency.onceInOneTrip(actor, OPERATION, command.key(), Receipt.class, () -> receive(command, actor));
    }

    private Receipt receive(Command command, Actor actor) {
        var key = vault.create(intake.newPerson(), actor.borough());
        var referral = intake.receive(command, key, actor);
        referrals.add(referral);
        referrals.describe(referral, command.characteristics());
        linkage.enter(referral.id(), actor.borough(), command.person().identity(), referral.receivedAt());
        record.open(referral, key, actor);
        return new Receipt(referral.id(), referral.reference(), referral.status(), referral.receivedAt());
    }
}
