package uk.leabridge.referrals.setting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.referrals.setting.domain.BoroughSetting;
import uk.leabridge.referrals.setting.domain.BoroughSettings;
import uk.leabridge.referrals.setting.domain.ChosenSetting;
import uk.leabridge.referrals.setting.domain.Keeping;
import uk.leabridge.referrals.setting.domain.SettingOutcome;

/** Chooses how the administrator's borough works, for what is to come and for what is due. */
@ApplicationScoped
public class ChooseSettings {
    private final BoroughSettings settings;
    private final BoroughSettingQueries known;
    private final BeforeCommit commit;
    private final Audit audit;

    ChooseSettings(BoroughSettings settings, BoroughSettingQueries known, BeforeCommit commit, Audit audit) {
        this.settings = settings;
        this.known = known;
        this.commit = commit;
        this.audit = audit;
    }

    /**
     * All choices of a borough.
     *
     * @param version that was read; 0 where it had chosen nothing
     */
    public record Command(long version, BoroughSetting setting, Keeping keeping) {}

    @Transactional
    public Attempt<SettingOutcome> handle(Command command, Actor actor) {
        return Attempt.allowed(actor.has(Roles.BOROUGH_ADMIN), () -> choose(command, actor));
    }

    private Attempt<SettingOutcome> choose(Command command, Actor actor) {
        var borough = actor.borough();
        var held = settings.findToChange(borough);
        if (command.version() != held.map(ChosenSetting::version).orElse(0L)) return new Attempt.Stale<>();
        var next = new ChosenSetting(command.setting(), command.version() + 1);
        var refusal = held.map(before -> before.refusal(next.setting()))
                .orElseGet(() -> next.setting().fault());
        if (refusal.isPresent()) return new Attempt.Tried<>(refusal.get());
        if (held.isPresent()) settings.replace(borough, next);
        else if (!settings.add(borough, next.setting())) return notAdded(borough);
        settings.keep(borough, command.keeping());
        var id = UUID.nameUUIDFromBytes(borough.code().getBytes(StandardCharsets.UTF_8));
        audit.record(actor, AuditedAction.of("borough-settings.choose", "borough-settings", id));
        commit.afterCommit(() -> known.forget(borough));
        return new Attempt.Tried<>(new SettingOutcome.Chosen());
    }

    private Attempt<SettingOutcome> notAdded(Borough borough) {
        return settings.findChosen(borough).isPresent()
                ? new Attempt.Stale<>()
                : new Attempt.Tried<>(new SettingOutcome.PrefixTaken());
    }
}
