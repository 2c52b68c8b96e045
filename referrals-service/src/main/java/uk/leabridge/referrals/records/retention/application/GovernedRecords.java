package uk.leabridge.referrals.records.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.records.retention.domain.Obstacle;
import uk.leabridge.referrals.records.retention.domain.RecordRetention;
import uk.leabridge.referrals.records.retention.domain.RetentionOutcome;
import uk.leabridge.referrals.records.retention.domain.Retentions;
import uk.leabridge.referrals.records.retention.domain.Standing;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** A record as those who decide about it meet it: held until the end of the transaction, with where it stands now. */
@ApplicationScoped
class GovernedRecords {
    static final String REASON = "record_retention.reason";
    static final String HOLD_REASON = "retention_hold.reason";
    static final String LIFT_REASON = "retention_hold.lift_reason";

    private final Retentions retentions;
    private final RecordStandings standings;
    private final RetentionTerms terms;
    private final BoroughSettingQueries settings;
    private final Vault vault;

    GovernedRecords(
            Retentions retentions,
            RecordStandings standings,
            RetentionTerms terms,
            BoroughSettingQueries settings,
            Vault vault) {
        this.retentions = retentions;
        this.standings = standings;
        this.terms = terms;
        this.settings = settings;
        this.vault = vault;
    }

    /**
     * One record.
     *
     * @param found what stands in the way of destroying it
     */
    record Governed(RecordRetention retention, Standing standing, List<Obstacle> found) {}

    /** One record of the actor's borough. */
    Optional<Governed> toChange(UUID record, Actor actor) {
        return retentions.toChange(record, actor.borough().code()).flatMap(retention -> standings
                .find(record, terms.of(actor.borough()))
                .map(standing -> new Governed(retention, standing, standings.obstacles(record))));
    }

    /** An attempt on one record of the actor's borough, in the version that they read. */
    Attempt<RetentionOutcome> attempt(
            UUID record, long version, Actor actor, Function<Governed, Attempt<RetentionOutcome>> change) {
        var found = toChange(record, actor);
        return found.isEmpty()
                ? missing(record).map(moved -> moved)
                : Attempt.on(found)
                        .at(version, governed -> governed.retention().version())
                        .then(change);
    }

    /** Why one is not there: the actor's borough handed it over, or it never had it. */
    Attempt<RetentionOutcome.Refusal> missing(UUID record) {
        return Attempt.on(standings.moved(record)).map(moved -> new RetentionOutcome.Moved(moved.to(), moved.at()));
    }

    long keep(RecordRetention changed) {
        return retentions.keep(changed);
    }

    /** Refuses words that are shorter than the borough asks for. */
    Optional<RetentionOutcome.Refusal> tooShort(String reason, Actor actor) {
        return settings.of(actor.borough()).reason(reason).refusal(RetentionOutcome.ReasonTooShort::new);
    }

    byte[] seal(String reason, UUID record, String column) {
        return vault.require(record).seal(reason, column);
    }
}
