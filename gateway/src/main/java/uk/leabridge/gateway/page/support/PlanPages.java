package uk.leabridge.gateway.page.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.AssessmentsClient;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.PlansClient;
import uk.leabridge.gateway.client.PlansClient.Plan;
import uk.leabridge.gateway.page.panels.Agencies;
import uk.leabridge.gateway.session.SignedIn;

/** Reads what a page about a support plan shows. */
@ApplicationScoped
public class PlanPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PlansClient plans;
    private final CasesClient cases;
    private final AssessmentsClient assessments;
    private final Agencies agencies;
    private final SignedIn signedIn;
    private final InstantSource clock;

    public PlanPages(
            PlansClient plans,
            CasesClient cases,
            AssessmentsClient assessments,
            Agencies agencies,
            SignedIn signedIn,
            InstantSource clock) {
        this.plans = plans;
        this.cases = cases;
        this.assessments = assessments;
        this.agencies = agencies;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    PlanPage read(UUID caseId) {
        Answer<Plan> answer = plans.of(caseId);
        Plan plan = answer.orPage();
        return new PlanPage(
                cases.one(caseId).orPage(),
                plan,
                answer instanceof Answer.Good<Plan> good ? good.etag() : "",
                assessments.titles(),
                agencies.all(),
                signedIn.required().subject(),
                LocalDate.ofInstant(clock.instant(), LONDON));
    }
}
