package uk.leabridge.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SamplePeople;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** A course completed in one service changes what a provider's compliance is worth in another, and who is told in a third. */
@SystemTest
@Order(15)
class ComplianceJourneyIT {
    private static final String GRANTS = "/api/grants/v1";
    private static final String TRAINING = "/api/training/v1";
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final World world;
    private final Caller officer;
    private final Caller coordinator;
    private final Map<String, String> learners = new HashMap<>();
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();
    private final String designated = SamplePeople.address();
    private final String deputy = SamplePeople.address();

    ComplianceJourneyIT(World world) {
        this.world = world;
        this.officer = world.as("grant-officer.waltham-forest");
        this.coordinator = world.as("training-coordinator.waltham-forest");
    }

    @Test
    void flipsWithinTwoSecondsOfACompletionAndBackWhenItIsVoid() throws SQLException {
        String provider = providerThatLacksOneCourse();
        String learner = learner(designated);

        String completion = completed(learner, "SG-DSO");
        Await.untilTrue(
                PROMISED, "the provider is compliant", () -> status(provider).equals("COMPLIANT"));
        coordinator
                .create(TRAINING + "/completions/" + completion + "/voiding", """
                        {"reason": "It was entered for the wrong person."}""")
                .expect(201);
        Await.untilTrue(PROMISED, "the provider is not compliant", () -> status(provider)
                .equals("NON_COMPLIANT"));

        JsonNode history = officer.get(GRANTS + "/providers/" + provider + "/history")
                .expect(200)
                .json()
                .path("items");
        assertChange(history.get(1), "NON_COMPLIANT", "COMPLIANT");
        assertChange(history.get(0), "COMPLIANT", "NON_COMPLIANT");
        awaitOneItem(provider, "COMPLIANT");
    }

    private void assertChange(JsonNode change, String from, String to) {
        assertThat(change.path("from").asText()).isEqualTo(from);
        assertThat(change.path("to").asText()).isEqualTo(to);
        assertThat(change.path("cause").asText()).isEqualTo("TRAINING");
        assertThat(change.path("effectiveOn").asText()).isEqualTo(today);
        assertThat(change.at("/reasons/0/requirementCode").asText()).isEqualTo("DSO-TRAINED");
    }

    private void awaitOneItem(String provider, String status) {
        Await.untilTrue(PATIENCE, "the grant officers have one item", () -> items(provider, status) == 1);
    }

    private int items(String provider, String status) throws SQLException {
        return world.databases()
                .rows(
                        "comms",
                        "select 1 from inbox_item where subject_id = ?::uuid and code = ? and borough = 'waltham-forest'"
                                + " and audience_role = 'grant-officer'",
                        provider,
                        status)
                .size();
    }

    /** A funded provider whose officer and deputy know of Prevent, but whose officer has not had the higher course. */
    private String providerThatLacksOneCourse() {
        String provider = made(officer, GRANTS + "/providers", """
                {"slug": "sample-provider-%s", "name": "Sample Provider"}""".formatted(UUID.randomUUID()));
        String roster = GRANTS + "/providers/" + provider + "/roster";
        made(officer, roster, SamplePeople.onRoster(designated, "DSO"));
        made(officer, roster, SamplePeople.onRoster(deputy, "DEPUTY"));
        String programme = made(officer, GRANTS + "/programmes", """
                {"title": "Sample programme", "financialYear": "2026/27", "budgetPence": 10000000}""");
        made(officer, GRANTS + "/awards", """
                {"providerId": "%s", "programmeId": "%s", "amountPence": 1500000, "startsOn": "2026-04-01",
                 "endsOn": "2031-03-31", "purpose": "Sample sessions", "worksWithYoungPeople": false}""".formatted(provider, programme));
        completed(learner(designated), "WRAP");
        completed(learner(deputy), "PREVENT-EL");
        Await.untilTrue(
                PATIENCE, "one course alone is missing", () -> lacking(provider).equals("DSO-TRAINED"));
        return provider;
    }

    private String status(String provider) {
        return compliance(provider).path("status").asText();
    }

    private JsonNode compliance(String provider) {
        return officer.get(GRANTS + "/providers/" + provider + "/compliance")
                .expect(200)
                .json();
    }

    private String lacking(String provider) {
        return StreamSupport.stream(compliance(provider).path("requirements").spliterator(), false)
                .filter(one -> !one.path("status").asText().matches("COMPLIANT|NOT_APPLICABLE|AT_RISK"))
                .map(one -> one.path("code").asText())
                .reduce("", (one, other) -> one + other);
    }

    /** The learner with this address, made when there is none yet. */
    private String learner(String address) {
        return learners.computeIfAbsent(
                address, one -> made(coordinator, TRAINING + "/learners", SamplePeople.learner(one, organisation())));
    }

    private String organisation() {
        return made(coordinator, TRAINING + "/organisations", """
                {"slug": "sample-provider-%s", "name": "Sample Provider", "kind": "PROVIDER"}""".formatted(UUID.randomUUID()));
    }

    private String completed(String learner, String course) {
        String courseId = StreamSupport.stream(
                        coordinator
                                .get(TRAINING + "/courses?limit=100")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(one -> one.path("code").asText().equals(course))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return made(coordinator, TRAINING + "/completions", """
                {"learnerId": "%s", "courseId": "%s", "completedOn": "%s", "source": "ATTENDANCE"}""".formatted(learner, courseId, today));
    }

    private static String made(Caller caller, String path, String body) {
        return caller.create(path, body).expect(201).text("id");
    }
}
