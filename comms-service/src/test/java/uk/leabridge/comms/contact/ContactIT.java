package uk.leabridge.comms.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.comms.CommsIT;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
class ContactIT extends CommsIT {
    private static final String EMAIL = "sample.contact@example.org";

    private final String borough = freshBorough();
    private final Tokens officer = Tokens.of("comms-officer", borough);

    @Test
    void sealsTheNameAndTheAddress() throws Exception {
        String contact = add(EMAIL, "PARTNERS").path("id");

        var row = TestDatabase.rows("select * from contact where id = ?::uuid", contact)
                .getFirst();
        for (var value : row.values()) {
            var text = value instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : String.valueOf(value);
            assertThat(text).doesNotContain("Sample").doesNotContain("example.org");
        }
        assertThat(TestDatabase.rows("select answer::text from idempotency_key where subject = ?", officer.subject())
                        .toString())
                .doesNotContain("example.org");
        as(officer)
                .get("/v1/contacts")
                .then()
                .body("items[0].name", equalTo("Sample Person"))
                .body("items[0].email", equalTo(EMAIL));
    }

    @Test
    void auditsEveryReading() throws Exception {
        String contact = add(EMAIL, "PARTNERS").path("id");
        as(officer).get("/v1/contacts").then().statusCode(200);

        assertThat(TestDatabase.rows("select action from audit_entry where person_id = ?::uuid order by at", contact))
                .extracting(row -> row.get("action"))
                .containsExactly("contact.add", "contact.read");
    }

    @Test
    void keepsAPersonOnceInAGroup() {
        add(EMAIL, "PARTNERS").then().statusCode(201);
        add("SAMPLE.contact@example.org", "PARTNERS")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/contact-exists"));
        add(EMAIL, "SCHOOL_LEADS").then().statusCode(201);
    }

    @Test
    void keepsAPersonOnceWhenManyAddThemAtOnce() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> adding =
                    Collections.nCopies(8, () -> add(EMAIL, "PARTNERS").statusCode());
            var answers = new ArrayList<Integer>();
            for (var answer : callers.invokeAll(adding)) answers.add(answer.get());

            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void addsOneForARequestSentTwice() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = Map.of("name", "Sample Person", "email", EMAIL, "roleGroup", "PARTNERS");
        var first = as(officer).header("Idempotency-Key", key).body(body).post("/v1/contacts");
        var second = as(officer).header("Idempotency-Key", key).body(body).post("/v1/contacts");

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(TestDatabase.rows("select 1 from contact where borough = ?", borough))
                .hasSize(1);
    }

    @Test
    void removesAContactWithoutLosingTheEvidence() throws Exception {
        String contact = add(EMAIL, "PARTNERS").path("id");
        as(officer).delete("/v1/contacts/{id}", contact).then().statusCode(204);
        as(officer).delete("/v1/contacts/{id}", contact).then().statusCode(204);

        as(officer).get("/v1/contacts").then().body("items", hasSize(0));
        assertThat(TestDatabase.rows("select removed_at from contact where id = ?::uuid", contact))
                .hasSize(1);
        add(EMAIL, "PARTNERS").then().statusCode(201);
    }

    @Test
    void isNotThereForAnotherBorough() {
        String contact = add(EMAIL, "PARTNERS").path("id");
        var stranger = Tokens.of("comms-officer", freshBorough());

        as(stranger).get("/v1/contacts").then().body("items", hasSize(0));
        as(stranger).get("/v1/contacts/{id}", contact).then().statusCode(404);
        as(Tokens.of("comms-approver", borough))
                .get("/v1/contacts/{id}", contact)
                .then()
                .statusCode(403);
        given().get("/v1/contacts/{id}", contact).then().statusCode(401);
        as(stranger).delete("/v1/contacts/{id}", contact).then().statusCode(404);
        as(officer).get("/v1/contacts").then().body("items", hasSize(1));
    }

    @Test
    void listsOneGroupAPageAtATime() {
        for (int i = 0; i < 3; i++) add("lead." + i + "@example.org", "SCHOOL_LEADS");
        add(EMAIL, "PARTNERS");

        var first = as(officer)
                .get("/v1/contacts?roleGroup=SCHOOL_LEADS&limit=2")
                .then()
                .body("items.email", contains("lead.2@example.org", "lead.1@example.org"))
                .extract();
        as(officer)
                .urlEncodingEnabled(false)
                .get(first.header("Link").replaceAll("</api/comms([^>]*)>.*", "$1"))
                .then()
                .body("items.email", contains("lead.0@example.org"));
    }

    @Test
    void findsOneThatCanBeReachedAndAuditsIt() throws Exception {
        String contact = add(EMAIL, "PARTNERS").path("id");

        as(officer)
                .get("/v1/contacts/{id}", contact)
                .then()
                .statusCode(200)
                .body("name", equalTo("Sample Person"))
                .body("email", equalTo(EMAIL))
                .body("roleGroup", equalTo("PARTNERS"));
        assertThat(TestDatabase.rows("select action from audit_entry where person_id = ?::uuid order by at", contact))
                .extracting(row -> row.get("action"))
                .containsExactly("contact.add", "contact.read");

        as(officer).delete("/v1/contacts/{id}", contact).then().statusCode(204);
        as(officer).get("/v1/contacts/{id}", contact).then().statusCode(404);
    }

    @Test
    void refusesAGroupThatDoesNotExist() {
        as(officer)
                .get("/v1/contacts?roleGroup=EVERYBODY")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("roleGroup"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "A <a@example.org>",
                ""
            })
    void refusesWhatIsNotOneAddressAndDoesNotRepeatIt(String email) {
        var answer = add(email, "PARTNERS").then().statusCode(400).extract().asString();
        if (!email.isEmpty()) assertThat(answer).doesNotContain(email);
    }

    private Response add(String email, String group) {
        return creating(officer)
                .body(Map.of("name", "Sample Person", "email", email, "roleGroup", group))
                .post("/v1/contacts");
    }
}
