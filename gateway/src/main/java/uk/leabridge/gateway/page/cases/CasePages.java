package uk.leabridge.gateway.page.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.AssessmentsClient;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.CasesClient.Identity;
import uk.leabridge.gateway.client.PlansClient;
import uk.leabridge.gateway.client.SideBySide;
import uk.leabridge.gateway.client.SignpostsClient;
import uk.leabridge.gateway.page.referrals.SignpostPart;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** Reads what a page about a case shows, and no more: each part that is read is recorded. */
@ApplicationScoped
public class CasePages {

    private final CasesClient cases;
    private final PlansClient plans;
    private final AssessmentsClient assessments;
    private final SignpostsClient signposts;
    private final SignedIn signedIn;
    private final InstantSource clock;

    public CasePages(
            CasesClient cases,
            PlansClient plans,
            AssessmentsClient assessments,
            SignpostsClient signposts,
            SignedIn signedIn,
            InstantSource clock) {
        this.cases = cases;
        this.plans = plans;
        this.assessments = assessments;
        this.signposts = signposts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The case alone. */
    CasePage bare(UUID id) {
        Answer<Case> answer = cases.one(id);
        Case of = answer.orPage();
        String etag = answer instanceof Answer.Good<Case> good ? good.etag() : "";
        return new CasePage(
                of,
                etag,
                signedIn.required().subject(),
                null,
                Chronology.NONE,
                null,
                DuePart.of(of.due(), clock.instant()));
    }

    /** The case with what happened in it, as far as the person signed in may see that. */
    CasePage told(UUID id, ChronologyFilter filter) {
        CasePage bare = bare(id);
        return works() ? bare.with(chronology(id, filter, bare.me())) : bare;
    }

    /** All of it; {@code shown} opens who it is about. */
    CasePage whole(UUID id, boolean shown) {
        CasePage bare = bare(id);
        var coverage = SideBySide.begin(() -> Optional.ofNullable(coverage(bare.of())));
        var person = SideBySide.begin(() -> shown ? Optional.of(cases.person(id)) : Optional.<Answer<Identity>>empty());
        CasePage told = works() ? bare.with(chronology(id, ChronologyFilter.NONE, bare.me())) : bare;
        CasePage covered = told.with(coverage.get().orElse(null));
        return person.get().map(Answer::orPage).map(covered::with).orElse(covered);
    }

    /** Where the person was pointed to; only read where the chronology says that they were. */
    SignpostPart pointed(CasePage page) {
        if (page.chronology().away()) {
            return SignpostPart.AWAY;
        }
        return page.chronology().pointsElsewhere()
                ? SignpostPart.of(signposts, "cases", page.of().id())
                : SignpostPart.NONE;
    }

    private Chronology chronology(UUID id, ChronologyFilter filter, String me) {
        var answer = cases.chronology(id);
        if (!(answer instanceof Answer.Good<?>)) {
            return Chronology.AWAY;
        }
        var steps = answer.orPage().items();
        boolean planned = steps.stream().anyMatch(step -> step.kind().startsWith("PLAN_"));
        return Chronology.of(steps, filter, me, planned ? assessments.titles() : Map.of());
    }

    private @Nullable CoveragePart coverage(Case of) {
        if (!works() || !CaseWords.isPlannedFor(of.status())) {
            return null;
        }
        return plans.of(of.id()).map(CoveragePart::of).or(CoveragePart.AWAY);
    }

    private boolean works() {
        return signedIn.required().hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
    }
}
