package uk.leabridge.referrals.intake.referral.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.as;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.form;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.submit;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class SubmitReferralIT {
    private static final String STORY = "Talks of nothing but violent videos since September.";

    private final Tokens lead = Tokens.of("referrer", "hackney").organisation("hackney-sample-school");

    @Test
    void answersASubmissionWithAReference() {
        submit(lead, "key-" + UUID.randomUUID(), form())
                .then()
                .statusCode(201)
                .body("reference", matchesPattern("HK-R-20[0-9]{2}-[0-9]{6}"))
                .body("status", equalTo("RECEIVED"))
                .body("whatHappensNext", containsString("working day"));
    }

    @Test
    void publishesAReceivedReferralWithoutNamingAnybody() throws SQLException {
        var id = submitted(lead);

        var events = TestDatabase.events(id);

        assertThat(events).singleElement().satisfies(event -> {
            EventContracts.assertObeysSchema("referrals", "referral.received", 1, event);
            EventContracts.assertMeetsExpectation("comms", "referral.received", 1, event);
            assertThat(event).doesNotContain(ReferralRequests.FAMILY_NAME);
        });
    }

    @Test
    void sealsWhatItSaysOfThePerson() throws SQLException {
        var id = submitted(lead);

        var row = TestDatabase.rows(
                        "select r.*, k.wrapped from referral r join data_key k using (person_id) where id = ?::uuid",
                        id)
                .getFirst();

        assertThat(row.values()).noneMatch(value -> String.valueOf(value).contains(ReferralRequests.FAMILY_NAME));
        assertThat(new String((byte[]) row.get("body"), StandardCharsets.ISO_8859_1))
                .doesNotContain(ReferralRequests.FAMILY_NAME);
    }

    @Test
    void answersAReplayAsTheFirstTime() throws SQLException {
        var key = "key-" + UUID.randomUUID();
        var first = submit(lead, key, form()).then().statusCode(201).extract();

        submit(lead, key, form())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")))
                .body("reference", equalTo(first.path("reference")));
        assertThat(TestDatabase.rows("select 1 from referral where referrer_subject = ?", lead.subject()))
                .hasSize(1);
    }

    @Test
    void refusesAKeyThatStoodForAnotherReferral() throws SQLException {
        var key = "key-" + UUID.randomUUID();
        submit(lead, key, form()).then().statusCode(201);

        submit(lead, key, form().replace("E1 1AA", "E2 2BB"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(TestDatabase.rows("select 1 from referral where referrer_subject = ?", lead.subject()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "familyName": "Sample-Quillfeather" | "familyName": ""              | person.familyName
            "dateOfBirth": "2012-03-27"         | "dateOfBirth": "2212-03-27"   | person.dateOfBirth
            "dateOfBirth": "2012-03-27"         | "dateOfBirth": "last year"    | person.dateOfBirth
            "dateOfBirth": "2012-03-27"         | "dateOfBirth": "1880-03-27"   | person.dateOfBirth
            "dateOfBirth": "2012-03-27"         | "dateOfBirth": "-0001-03-27"  | person.dateOfBirth
            "dateOfBirth": "2012-03-27"         | "dateOfBirth": "+999999999-03-27" | person.dateOfBirth
            "familyName": "Sample-Quillfeather" | "familyName": "\\u200b\\u3164"   | person.familyName
            "familyName": "Sample-Quillfeather" | "familyName": "a\\u202eb"       | person.familyName
            "familyName": "Sample-Quillfeather" | "familyName": "a\\ud800"        | person.familyName
            "agencies": ["CAMHS"]               | "agencies": [null]            | agencies[0]
            "agencies": ["CAMHS"]               | "agencies": [0]               | agencies[0]
            "immediateDanger": false            | "immediateDanger": false, "immediateDanger": false | immediateDanger
            "immediateDanger": false            | "immediateDanger": false, "person": {} | person
            "travelRisk": false                 | "travelRisk": false, "code": "OTHER" | concern.code
            "sector": "EDUCATION"               | "sector": "NOWHERE"           | referrer.sector
            "code": "NO_IDEOLOGY"               | "code": null                  | concern.code
            "postcode": "E1 1AA"                | "postcode": "E1 1AAAAAAAAAAA" | person.postcode
            "immediateDanger": false            | "immediateDanger": false, "x": 1 | x
            "immediateDanger": false            | "immediateDanger": {"deep": []}  | immediateDanger
            """)
    void namesTheFieldAtFault(String good, String bad, String field) throws SQLException {
        submit(lead, "key-" + UUID.randomUUID(), form().replace(good, bad))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", hasItem(field));
        assertThat(TestDatabase.rows("select 1 from referral where referrer_subject = ?", lead.subject()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"person\": 7}"})
    void answersNonsenseWithAProblem(String body) {
        submit(lead, "key-" + UUID.randomUUID(), body).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0", "\\u200b", "a\\u200b", "a\\u0301", "a   \\u3164"})
    void refusesAStoryThatHasNothingToRead(String letter) throws SQLException {
        submit(lead, "key-" + UUID.randomUUID(), form().replace(STORY, letter.repeat(4) + "\\u00a0".repeat(20)))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("concern.narrative"));
        assertThat(TestDatabase.rows("select 1 from referral where referrer_subject = ?", lead.subject()))
                .isEmpty();
    }

    @Test
    void takesAStoryOfTenThousandBengaliLetters() {
        var story = "\u0995\u09b2\u09ae ".repeat(2_500).strip() + "\u0995";
        assertThat(story).hasSize(10_000);
        submitBytes(form().replace(STORY, story)).then().statusCode(201);
        submitBytes(form().replace(STORY, story + "\u0995"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("concern.narrative"));
    }

    private Response submitBytes(String form) {
        return as(lead).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(form.getBytes(StandardCharsets.UTF_8))
                .post("/v1/referrals");
    }

    @Test
    void wantsAnIdempotencyKey() {
        as(lead).body(form())
                .post("/v1/referrals")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }
}
