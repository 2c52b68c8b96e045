package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage.Among;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage.Link;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage.LinkElsewhere;
import uk.leabridge.referrals.intake.linkage.domain.Strength;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.Referrals;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Finds the other referrals of the probable same person, now: what came in a moment ago is among them. */
@ApplicationScoped
public class EarlierReferralQueries {
    private final Referrals referrals;
    private final PersonLinkage linkage;
    private final EarlierReferralLists earlier;
    private final BoroughsAsked boroughs;
    private final BoroughSettingQueries settings;
    private final Audit audit;

    EarlierReferralQueries(
            Referrals referrals,
            PersonLinkage linkage,
            EarlierReferralLists earlier,
            BoroughsAsked boroughs,
            BoroughSettingQueries settings,
            Audit audit) {
        this.referrals = referrals;
        this.linkage = linkage;
        this.earlier = earlier;
        this.boroughs = boroughs;
        this.settings = settings;
        this.audit = audit;
    }

    /** One of the own borough; {@code later} when it came after the one that is looked at. */
    public record Known(EarlierReferralLists.Ended ended, boolean later, Link link) {}

    /** One of another borough, and whom to ask there; null where that borough names nobody. */
    public record KnownElsewhere(
            LinkElsewhere link, @Nullable String contact) {}

    /**
     * All that were found.
     *
     * @param closedByYou references of those that the actor closed: another person has to close this one
     */
    public record Found(List<Known> known, List<KnownElsewhere> elsewhere, List<String> closedByYou) {}

    /** The others: closed ones first; elsewhere, the surest first. The look is audited here and there. */
    @Transactional
    public Optional<Found> of(UUID id, Actor actor) {
        return referrals.find(id).filter(r -> ReferralAccess.mayRead(actor, r)).map(referral -> {
            audit.record(actor, AuditedAction.of("referral.earlier.read", "referral", id, referral.person()));
            var links = linkage.within(id, Among.ALL).stream()
                    .collect(Collectors.toMap(Link::referral, Function.identity()));
            return new Found(
                    earlier.of(links.keySet()).stream()
                            .map(ended -> new Known(
                                    ended,
                                    ended.receivedAt().isAfter(referral.receivedAt()),
                                    link(links.get(ended.id()))))
                            .toList(),
                    elsewhere(referral, actor),
                    earlier.closedBy(actor.subject(), links.keySet()));
        });
    }

    private static Link link(@Nullable Link found) {
        if (found == null) throw new IllegalStateException("a referral was read that is not linked");
        return found;
    }

    private List<KnownElsewhere> elsewhere(Referral referral, Actor actor) {
        return boroughs.about(referral, Among.ALL, actor).stream()
                .sorted(Comparator.<LinkElsewhere, Strength>comparing(LinkElsewhere::strength)
                        .thenComparing(LinkElsewhere::reference))
                .map(link ->
                        new KnownElsewhere(link, settings.of(link.borough()).contact()))
                .toList();
    }
}
