package uk.leabridge.referrals.intake.referral.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.intake.referral.application.DetectRepeat;

@QuarkusTest
@ReferralsService
class DetectRepeatIT {
    private static final String TYPE = "uk.leabridge.referral.repeat-detected.v1";

    @Inject
    DetectRepeat detect;

    @Inject
    CurrentActor current;

    @Inject
    RequestContextController request;

    private final String borough = RepeatReferrals.borough();
    private final RepeatReferrals person = RepeatReferrals.somebody();

    @Test
    void saysNothingOfAFirstReferral() throws SQLException {
        var id = person.referred(borough);
        check(borough);

        assertThat(found(id)).isEmpty();
        assertThat(waiting(id)).isFalse();
    }

    @Test
    void announcesASecondOnceWithoutNamingAnybody() throws SQLException {
        person.referred(borough);
        check(borough);
        var second = person.named(person.given() + "h", person.family()).referred(borough);
        check(borough);
        check(borough);

        assertThat(found(second)).singleElement().satisfies(event -> {
            EventContracts.assertObeysSchema("referrals", "referral.repeat-detected", 1, event);
            EventContracts.assertMeetsExpectation("comms", "referral.repeat-detected", 1, event);
            assertThat(event)
                    .doesNotContain(person.given())
                    .contains("\"inBorough\":1", "\"elsewhere\":0", "\"escalatedToChair\":false");
        });
        assertThat(waiting(second)).isFalse();
    }

    @Test
    void sendsAThirdToTheChairAndUpTheWorkList() throws SQLException {
        person.referred(borough);
        person.named(person.given(), person.family() + "h").referred(borough);
        var third = person.named(person.given() + "e", person.family()).referred(borough);
        check(borough);
        RepeatReferrals.somebody().referred(borough);
        check(borough);
        var officer = Tokens.of("safeguarding-officer", borough);

        assertThat(found(third)).singleElement().satisfies(event -> assertThat(event)
                .contains("\"inBorough\":2", "\"escalatedToChair\":true"));
        as(officer)
                .get("/v1/referrals/" + third)
                .then()
                .body("escalatedToChair", equalTo(true))
                .body("version", equalTo(0));
        as(officer)
                .get("/v1/worklist")
                .then()
                .body("today.items[0].subjectId", equalTo(third))
                .body("today.items[0].escalatedToChair", equalTo(true))
                .body(
                        "waiting.items.findAll { it.subjectId != '" + third + "' }.escalatedToChair",
                        everyItem(equalTo(false)));
        as(officer)
                .get("/v1/referrals/" + third + "/chronology")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains("RECEIVED", "GATEWAY_CHECK_REQUESTED", "REPEAT_DETECTED", "ESCALATED_TO_CHAIR"));
    }

    @Test
    void countsWhatAnotherBoroughKnowsAndTellsItThatItWasAsked() throws SQLException {
        var there = person.referred("hackney");
        checkUntilNothingWaits("hackney");
        var here = person.referred(borough);
        check(borough);

        assertThat(found(here)).singleElement().satisfies(event -> assertThat(event)
                .contains("\"inBorough\":0", "\"elsewhere\":1"));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where borough = 'hackney' and entity_id = ?::uuid"
                                + " and action = 'referral.linkage-asked' and subject = 'system:referrals'",
                        there))
                .hasSize(1);
    }

    @Test
    void doesItAgainWhenItWasKilledInBetween() throws SQLException {
        person.referred(borough);
        check(borough);
        var second = person.referred(borough);

        assertThatThrownBy(() -> asService(
                        borough, service -> QuarkusTransaction.requiringNew().run(() -> {
                            detect.handle(UUID.fromString(second), service);
                            throw new IllegalStateException("killed");
                        })))
                .hasMessage("killed");
        assertThat(found(second)).isEmpty();
        assertThat(waiting(second)).isTrue();

        check(borough);
        assertThat(found(second)).hasSize(1);
    }

    @Test
    void findsOneOfTwoThatAreSubmittedAndCheckedAtTheSameMoment() throws Exception {
        try (var both = Executors.newFixedThreadPool(4)) {
            var one = both.submit(() -> person.referred(borough));
            var two = both.submit(() -> person.referred(borough));
            var ids = List.of(one.get(), two.get());
            var checks = List.of(
                    both.submit(() -> check(borough)),
                    both.submit(() -> check(borough)),
                    both.submit(() -> check(borough)));
            for (var check : checks) check.get();

            assertThat(found(ids.get(0)).size() + found(ids.get(1)).size()).isEqualTo(1);
            assertThat(waiting(ids.get(0)) || waiting(ids.get(1))).isFalse();
        }
    }

    /** What the schedule does. */
    private boolean check(String where) {
        return asService(where, service -> detect.letPass(service).forEach(id -> detect.handle(id, service)));
    }

    /** Other tests leave theirs in a borough that they share. */
    private void checkUntilNothingWaits(String where) throws SQLException {
        while (!TestDatabase.rows("select 1 from linkage_check where borough = ?", where)
                .isEmpty()) check(where);
    }

    private interface Work {
        void run(Actor service);
    }

    private boolean asService(String where, Work work) {
        boolean activated = request.activate();
        try {
            var service = Actor.system("referrals", new Borough(where));
            current.actAs(service);
            work.run(service);
            return true;
        } finally {
            if (activated) request.deactivate();
        }
    }

    private static List<String> found(String id) throws SQLException {
        return TestDatabase.events(id).stream()
                .filter(event -> event.contains(TYPE))
                .toList();
    }

    private static boolean waiting(String id) throws SQLException {
        return !TestDatabase.rows("select 1 from linkage_check where referral_id = ?::uuid", id)
                .isEmpty();
    }
}
