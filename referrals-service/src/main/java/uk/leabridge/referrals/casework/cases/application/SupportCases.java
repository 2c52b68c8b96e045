package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.Cases;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;

/** Cases as those who assess and plan support meet them. What is done to one joins the transaction that is open. */
@ApplicationScoped
public class SupportCases {
    private final Cases cases;
    private final CaseRecord record;
    private final EntitledToConsent entitled;
    private final InstantSource time;

    SupportCases(Cases cases, CaseRecord record, EntitledToConsent entitled, InstantSource time) {
        this.cases = cases;
        this.record = record;
        this.entitled = entitled;
        this.time = time;
    }

    /**
     * What support needs to know of a case; nothing of it names a person.
     *
     * @param person whose data key seals what is written about them
     */
    public record Card(UUID id, String borough, UUID person, CaseStatus status, long version) {}

    /** A case of the actor's borough that they may work on. */
    public Optional<Card> find(UUID id, Actor actor) {
        return cases.find(id).filter(c -> CaseAccess.mayWork(actor, c)).map(SupportCases::card);
    }

    /** The same, held until the end of the transaction: what is done about one support comes one after another. */
    public Optional<Card> findToChange(UUID id, Actor actor) {
        return cases.findToChange(id).filter(c -> CaseAccess.mayWork(actor, c)).map(SupportCases::card);
    }

    /**
     * Why nothing can be done about the support of a case today: consent to it does not hold. Nothing where it does, and where there
     * is no support yet or any more.
     */
    public Optional<MissingConsent> missingConsent(Card of) {
        var found = cases.find(of.id()).orElseThrow();
        if (!found.status().isSupported()) return Optional.empty();
        var may = entitled.today(found);
        return found.lackOfConsentToSupport(may)
                .map(lack -> new MissingConsent(lack, found.consent().status(), may));
    }

    /**
     * Puts on record, with audit and chronology, what was done about the support of a case that the actor may work on.
     *
     * @return the case's version now
     */
    public long note(UUID id, SupportStep what, List<String> codes, Actor actor) {
        return note(id, what, codes, null, actor);
    }

    /** The same with words, which the person's key seals. */
    public long note(UUID id, SupportStep what, List<String> codes, @Nullable String words, Actor actor) {
        var of = cases.find(id).filter(c -> CaseAccess.mayWork(actor, c)).orElseThrow();
        var steps = of.noted(what, codes, words, time.instant().truncatedTo(ChronoUnit.MICROS));
        record.keep(of, steps, "case." + what.name().toLowerCase(Locale.ROOT).replace('_', '-'), actor);
        return cases.keep(of);
    }

    private static Card card(SafeguardingCase of) {
        return new Card(of.id(), of.borough(), of.person(), of.status(), of.version());
    }
}
