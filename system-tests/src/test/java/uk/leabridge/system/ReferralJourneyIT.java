package uk.leabridge.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.leabridge.system.world.Answer;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** A referral's way through the interfaces that partner systems use: door, Keycloak's tokens, service, database, events. */
@SystemTest
@Order(10)
class ReferralJourneyIT {
    private static final String REFERRALS = "/api/referrals/v1/referrals";
    private static final String SCREENING = """
            {"decision": "NO_FURTHER_ACTION", "reason": "The school has the right support in place already.",
             "legalBasis": "PUBLIC_TASK"}""";

    private final Caller lead;
    private final Caller officer;
    private final Caller elsewhere;
    private final Caller auditor;

    ReferralJourneyIT(World world) {
        this.lead = world.as("referrer.tower-hamlets");
        this.officer = world.as("safeguarding-officer.tower-hamlets");
        this.elsewhere = world.as("safeguarding-officer.hackney");
        this.auditor = world.as("auditor.tower-hamlets");
    }

    @Test
    void goesFromTheSchoolToTheOfficerAndBack() {
        var sample = SampleReferral.next();

        Answer receipt = lead.create(REFERRALS, sample.json()).expect(201);
        String id = receipt.text("id");
        assertThat(receipt.text("reference")).matches("TH-R-\\d{4}-\\d{6}");

        Answer read = officer.get(REFERRALS + "/" + id).expect(200);
        assertThat(read.json().at("/form/person/familyName").asText()).isEqualTo(sample.familyName());
        officer.change("POST", REFERRALS + "/" + id + "/screening", SCREENING, read.header("ETag"))
                .expect(200);

        Answer feedback = lead.get(REFERRALS + "/mine/" + id).expect(200);
        assertThat(feedback.text("decision")).isEqualTo("NO_FURTHER_ACTION");
        assertThat(feedback.body()).doesNotContain(sample.familyName()).doesNotContain("right support");
    }

    @Test
    void isNotThereForAnotherBorough() {
        String id = submitted();

        assertThat(elsewhere.get(REFERRALS + "/" + id).expect(404).problem()).isEqualTo("not-found");
        elsewhere.get(REFERRALS + "/" + id + "/chronology").expect(404);
        elsewhere
                .change("POST", REFERRALS + "/" + id + "/screening", SCREENING, "\"0\"")
                .expect(404);
    }

    @Test
    void recordsEachLookInAnAuditThatVerifies() {
        String id = submitted();
        officer.get(REFERRALS + "/" + id).expect(200);

        JsonNode looks = auditor.get("/api/referrals/v1/audit?entity=" + id)
                .expect(200)
                .json()
                .path("items");

        assertThat(StreamSupport.stream(looks.spliterator(), false))
                .anyMatch(look -> look.path("action").asText().equals("referral.read")
                        && look.path("roles").toString().contains("safeguarding-officer"));
        Answer verified = auditor.get("/api/referrals/v1/audit/verification").expect(200);
        assertThat(verified.json().path("intact").asBoolean())
                .as(verified.body())
                .isTrue();
        assertThat(verified.json().path("entries").asInt()).isPositive();
    }

    @Test
    void tellsTheReferrerThatAnOfficerDecided() {
        String id = submitted();
        String tag = officer.get(REFERRALS + "/" + id).expect(200).header("ETag");
        officer.change("POST", REFERRALS + "/" + id + "/screening", SCREENING, tag)
                .expect(200);

        Await.within(
                Duration.ofSeconds(10),
                "the decision is in the lead's inbox",
                () -> inboxItem(lead.get("/api/comms/v1/inbox?limit=100").expect(200), id));
    }

    private String submitted() {
        return lead.create(REFERRALS, SampleReferral.next().json()).expect(201).text("id");
    }

    private static Optional<JsonNode> inboxItem(Answer inbox, String id) {
        return StreamSupport.stream(inbox.json().path("items").spliterator(), false)
                .filter(item -> item.toString().contains(id))
                .findFirst();
    }
}
