package uk.leabridge.referrals.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.text.TypedText;
import uk.leabridge.referrals.retention.domain.Obstacle;
import uk.leabridge.referrals.retention.domain.RecordRetention;
import uk.leabridge.referrals.retention.domain.Retentions;
import uk.leabridge.referrals.retention.domain.Standing;
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

    /** Why one is not there: the actor's borough handed it over, or it never had it. */
    RetentionResult missing(UUID record) {
        return standings
                .moved(record)
                .<RetentionResult>map(moved -> new RetentionResult.Moved(moved.to(), moved.at()))
                .orElseGet(RetentionResult.NotFound::new);
    }

    long keep(RecordRetention changed) {
        return retentions.keep(changed);
    }

    /** Refuses words that are shorter than the borough asks for. */
    Optional<RetentionResult> tooShort(String reason, Actor actor) {
        int minimum = settings.of(actor.borough()).reasonMinLength();
        return TypedText.visibleLength(reason) < minimum
                ? Optional.of(new RetentionResult.ReasonTooShort(minimum))
                : Optional.empty();
    }

    byte[] seal(String reason, UUID record, String column) {
        return vault.require(record).seal(reason, column);
    }
}
