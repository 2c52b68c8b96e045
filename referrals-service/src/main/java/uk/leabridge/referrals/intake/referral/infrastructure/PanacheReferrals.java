package uk.leabridge.referrals.intake.referral.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.referrals.intake.referral.domain.Characteristics;
import uk.leabridge.referrals.intake.referral.domain.EthnicGroup;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.Referrals;
import uk.leabridge.referrals.intake.referral.domain.Sex;

/** Hibernate finds and changes a referral. A new one is added by hand: with all that a submission writes it is one trip. */
@ApplicationScoped
class PanacheReferrals implements Referrals, PanacheRepositoryBase<Referral, UUID> {
    private static final String ADD =
            "insert into referral (id, version, number, prefix, borough, person_id, status, sector,"
                    + " concern, age_band, immediate_danger, referrer_subject, referrer_organisation, body, received_at,"
                    + " screening_due_at, gateway_requested_at, gateway_due_at)"
                    + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final ReferralNumbers numbers;
    private final BeforeCommit beforeCommit;

    PanacheReferrals(ReferralNumbers numbers, BeforeCommit beforeCommit) {
        this.numbers = numbers;
        this.beforeCommit = beforeCommit;
    }

    @Override
    public long nextNumber() {
        return numbers.next();
    }

    @Override
    public void add(Referral referral) {
        var check = referral.gatewayCheck();
        beforeCommit.write(
                ADD,
                referral.id(),
                referral.number(),
                referral.prefix(),
                referral.borough(),
                referral.person(),
                referral.status().name(),
                referral.sector().name(),
                referral.concern().name(),
                referral.ageBand().name(),
                referral.immediateDanger(),
                referral.referrerSubject(),
                referral.referrerOrganisation().orElse(null),
                referral.body(),
                OffsetDateTime.ofInstant(referral.receivedAt(), ZoneOffset.UTC),
                referral.screeningDueAt()
                        .map(due -> OffsetDateTime.ofInstant(due, ZoneOffset.UTC))
                        .orElse(null),
                OffsetDateTime.ofInstant(check.requestedAt(), ZoneOffset.UTC),
                OffsetDateTime.ofInstant(check.dueAt(), ZoneOffset.UTC));
    }

    @Override
    public void describe(Referral referral, Characteristics characteristics) {
        if (characteristics.areUnknown()) return;
        var sex = Objects.requireNonNullElse(characteristics.sex(), Sex.NOT_KNOWN);
        var ethnicGroup = Objects.requireNonNullElse(characteristics.ethnicGroup(), EthnicGroup.NOT_STATED);
        beforeCommit.write(
                "insert into referral_characteristic (referral_id, borough, sex, ethnic_group) values (?, ?, ?, ?)",
                referral.id(),
                referral.borough(),
                sex.name(),
                ethnicGroup.name());
    }

    @Override
    public Optional<Referral> findToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Referral> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public void keepEscalation(Referral referral) {
        referral.escalatedAt()
                .ifPresent(at -> beforeCommit.write(
                        "update referral set escalated_at = ? where id = ? and escalated_at is null",
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        referral.id()));
    }

    @Override
    public void keep(Referral referral) {
        flush();
    }
}
