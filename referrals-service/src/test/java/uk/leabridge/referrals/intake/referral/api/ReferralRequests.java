package uk.leabridge.referrals.intake.referral.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import uk.leabridge.platform.test.service.Tokens;

/** Requests that the tests of referrals share. All people are made up. */
final class ReferralRequests {
    static final String FAMILY_NAME = "Sample-Quillfeather";
    static final String REASON = "The school and we agree that early help is the right support.";

    private ReferralRequests() {}

    static String form() {
        return """
            {"person": {"givenName": "Sample", "familyName": "%s", "dateOfBirth": "2012-03-27", "postcode": "E1 1AA"},
             "referrer": {"role": "Safeguarding lead", "organisation": "Sample School", "sector": "EDUCATION"},
             "concern": {"code": "NO_IDEOLOGY", "narrative": "Talks of nothing but violent videos since September.", "travelRisk": false},
             "needs": {"send": true, "mentalHealth": false, "neurodiversity": false, "isolation": true, "homeEducated": false},
             "informed": {"person": true, "parent": true},
             "agencies": ["CAMHS"],
             "immediateDanger": false}
            """.formatted(FAMILY_NAME);
    }

    static RequestSpecification as(Tokens who) {
        return given().auth().oauth2(who.sign()).contentType(ContentType.JSON);
    }

    static Response submit(Tokens who, String key, String form) {
        return as(who).header("Idempotency-Key", key).body(form).post("/v1/referrals");
    }

    static String submitted(Tokens who) {
        return submit(who, UUID.randomUUID().toString(), form())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A first screening, of a referral that nobody changed before. */
    static Response screened(Tokens officer, String id, String decision) {
        return as(officer)
                .header("If-Match", "\"0\"")
                .body(screening(decision))
                .post("/v1/referrals/" + id + "/screening");
    }

    static String screening(String decision) {
        return """
            {"decision": "%s", "reason": "%s", "evidence": "Notes of the call", "legalBasis": "PUBLIC_TASK", "signposts": ["EARLY_HELP"]}
            """.formatted(decision, REASON);
    }
}
