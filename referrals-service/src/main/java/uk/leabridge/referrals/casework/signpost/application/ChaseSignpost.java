package uk.leabridge.referrals.casework.signpost.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.platform.time.WorkingDays;
import uk.leabridge.referrals.casework.signpost.domain.ChaseOutcome;
import uk.leabridge.referrals.casework.signpost.domain.ChaseResult;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;
import uk.leabridge.referrals.casework.signpost.domain.Signpostings;
import uk.leabridge.referrals.intake.referral.domain.Signpost;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Records what a service answered that somebody was pointed to, or that it did not. */
@ApplicationScoped
public class ChaseSignpost {
    private final Signpostings signpostings;
    private final OpenSignposts others;
    private final ChaseRecord record;
    private final BoroughSettingQueries settings;
    private final WorkingDays workingDays;
    private final Vault vault;
    private final Beginnings beginnings;

    ChaseSignpost(
            Signpostings signpostings,
            OpenSignposts others,
            ChaseRecord record,
            BoroughSettingQueries settings,
            WorkingDays workingDays,
            Vault vault,
            Beginnings beginnings) {
        this.signpostings = signpostings;
        this.others = others;
        this.record = record;
        this.settings = settings;
        this.workingDays = workingDays;
        this.vault = vault;
        this.beginnings = beginnings;
    }

    /**
     * What came of asking, on the version that the officer read.
     *
     * @param instead the other services that the person is pointed to; for REDIRECTED, and for nothing else
     */
    public record Command(UUID signpost, long version, ChaseResult result, Set<Signpost> instead, String words) {}

    @Transactional
    public Attempt<ChaseOutcome> handle(Command command, Actor actor) {
        var found = signpostings
                .find(command.signpost())
                .filter(of -> SignpostAccess.mayChase(actor, of) && record.isThere(of, actor));
        return Attempt.on(found).at(command.version(), Signposting::version).map(of -> chase(of, command, actor));
    }

    private ChaseOutcome chase(Signposting of, Command command, Actor actor) {
        var choice = settings.of(actor.borough());
        var said = choice.reason(command.words());
        if (said.isTooShort()) return new ChaseOutcome.WordsTooShort(said.least());
        var now = beginnings.now().truncatedTo(ChronoUnit.MICROS);
        var words = vault.require(of.person()).seal(command.words(), SignpostQueries.WORDS);
        var outcome = of.chase(
                new Signposting.Answer(command.result(), command.instead(), words, actor.subject(), now),
                new Signposting.Next(
                        workingDays.dueAfter(now, choice.signpostChaseDays()),
                        workingDays.dueAfter(now, choice.screeningDays())));
        if (outcome instanceof ChaseOutcome.Chased) {
            record.keep(of, command.result(), command.instead(), command.words(), actor);
            signpostings.keep(of);
            others.instead(of, command.instead(), now, actor);
        }
        return outcome;
    }
}
