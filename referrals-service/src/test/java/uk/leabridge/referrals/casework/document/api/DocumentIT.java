package uk.leabridge.referrals.casework.document.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;
import static uk.leabridge.referrals.casework.document.api.DocumentWorld.keep;
import static uk.leabridge.referrals.casework.document.api.DocumentWorld.kept;
import static uk.leabridge.referrals.casework.document.api.DocumentWorld.sending;
import static uk.leabridge.referrals.casework.document.api.DocumentWorld.zip;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

@QuarkusTest
@ReferralsService
class DocumentIT {
    private static final String NOWHERE = "019aab00-0000-7000-8000-000000000001";
    private static final String NAME = "Sample-Underwing, Zoë: school report.txt";
    private static final String TEXT = "Sample-Text: the school writes that all is well.";

    private final CaseWorld world = new CaseWorld();

    private static String of(String caseId) {
        return "/v1/cases/" + caseId + "/documents";
    }

    private static List<Object> everythingAbout(String caseId) throws SQLException {
        return List.of(
                CaseWorld.everythingAbout(caseId),
                TestDatabase.rows(
                        "select id, version, removed_at from case_document where case_id = ?::uuid order by id",
                        caseId));
    }

    @Test
    void isKeptAndGivenOutAsItWas() {
        var id = world.opened(CaseWorld.CHILD);
        var document = kept(world.officer, id, NAME, TEXT);

        as(world.chair)
                .get(of(id))
                .then()
                .statusCode(200)
                .body("items.id", contains(document))
                .body("items[0].name", equalTo(NAME))
                .body("items[0].mediaType", equalTo("text/plain"))
                .body("items[0].size", equalTo(TEXT.getBytes(UTF_8).length))
                .body("items[0].scanned", equalTo(false))
                .body("items[0].addedBy", equalTo(world.officer.subject()));
        var file = as(world.chair).get(of(id) + "/" + document + "/content");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asByteArray()).isEqualTo(TEXT.getBytes(UTF_8));
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; ")
                .endsWith("filename*=UTF-8''Sample-Underwing%2C%20Zo%C3%AB%3A%20school%20report.txt");
        as(world.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body("items.last().kind", equalTo("DOCUMENT_ADDED"))
                .body("items.last().codes", contains("text/plain"));
    }

    /** Whoever sends slowly takes one place of the few that there are, and not those of others. */
    @Test
    void givesNobodyASecondPlaceWhileTheFirstIsTaken() throws IOException {
        var id = world.opened(CaseWorld.CHILD);
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            slow.getOutputStream().write("""
                    POST %s HTTP/1.1
                    Host: 127.0.0.1
                    Authorization: Bearer %s
                    Content-Type: application/octet-stream
                    Content-Disposition: attachment; filename*=UTF-8''slow.txt
                    Idempotency-Key: slow-%s
                    Content-Length: 9000000

                    """.replace("\n", "\r\n")
                    .formatted(of(id), world.officer.sign(), id)
                    .getBytes(UTF_8));
            slow.getOutputStream().write(new byte[100_000]);
            slow.getOutputStream().flush();

            var status = 201;
            for (var late = Instant.now().plusSeconds(10);
                    status == 201 && Instant.now().isBefore(late); ) {
                status = keep(world.officer, id, NAME, TEXT.getBytes(UTF_8)).statusCode();
            }

            assertThat(status)
                    .as(new String(
                            slow.getInputStream()
                                    .readNBytes(slow.getInputStream().available()),
                            UTF_8))
                    .isEqualTo(503);
            var colleague = Tokens.of("safeguarding-officer", world.borough);
            assertThat(keep(colleague, id, NAME, TEXT.getBytes(UTF_8)).statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void isSealedWithItsName() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var document = kept(world.officer, id, NAME, TEXT);
        var row = TestDatabase.rows("select name, content from case_document where id = ?::uuid", document)
                .getFirst();

        assertThat(row.values()).allSatisfy(column -> assertThat(
                        new String((byte[]) java.util.Objects.requireNonNull(column), ISO_8859_1))
                .doesNotContain("Sample-", "school"));
        assertThat(TestDatabase.events(id)).noneMatch(event -> event.contains("Sample-"));
    }

    @Test
    void isAuditedAtEachLook() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var document = kept(world.officer, id, NAME, TEXT);
        as(world.chair).get(of(id)).then().statusCode(200);
        as(world.chair).get(of(id) + "/" + document + "/content").then().statusCode(200);

        assertThat(TestDatabase.rows(
                        "select action from audit_entry where entity_id in (?::uuid, ?::uuid) and action like 'document.%' and person_id is not null order by id",
                        id, document))
                .extracting(row -> row.get("action"))
                .containsExactly("document.add", "document.list", "document.read");
    }

    @Test
    void takesTenMegabytesAndNotOneByteMore() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var whole = new byte[10 * 1024 * 1024 + 1];
        new Random(1).nextBytes(whole);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
        System.arraycopy(png, 0, whole, 0, png.length);
        var document = made(keep(world.officer, id, "picture.png", Arrays.copyOf(whole, whole.length - 1)));
        var before = everythingAbout(id);

        keep(world.officer, id, "picture.png", whole)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/document-size"))
                .body("maximum", equalTo(10 * 1024 * 1024));
        keep(world.officer, id, "nothing.txt", new byte[0]).then().statusCode(422);
        assertThat(everythingAbout(id)).isEqualTo(before);
        assertThat(as(world.officer).get(of(id) + "/" + document + "/content").asByteArray())
                .isEqualTo(Arrays.copyOf(whole, whole.length - 1));
    }

    @Test
    void refusesWhatIsNotTakenWhateverItIsCalled() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var before = everythingAbout(id);
        byte[] exe = "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0".getBytes(ISO_8859_1);
        byte[] elf = "\u007fELF\u0002\u0001\u0001\0".getBytes(ISO_8859_1);
        for (byte[] content : List.of(
                exe,
                elf,
                "#!/bin/sh\necho hello\n".getBytes(UTF_8),
                "<html><body><script>alert(1)</script></body></html>".getBytes(UTF_8),
                zip("a.txt", "b.txt"),
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))) {
            for (var name : List.of("report.pdf", "report.docx", "report")) {
                keep(world.officer, id, name, content)
                        .then()
                        .statusCode(422)
                        .body("type", equalTo("/problems/document-type"))
                        .body("allowed", hasItem("application/pdf"))
                        .body("found", notNullValue());
            }
        }
        for (var name :
                List.of("run.bat", "run.js", "run.vbs", "run.ps1", "report.html", "run.exe", "run.hta", "run.lnk")) {
            keep(world.officer, id, name, TEXT.getBytes(UTF_8))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/document-type"));
        }
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void isKeptOnceForOneKey() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var request = sending(world.officer, NAME, TEXT.getBytes(UTF_8));
        var first = made(request.post(of(id)));
        request.post(of(id))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        request.body("Another text under the same key.".getBytes(UTF_8))
                .post(of(id))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));

        assertThat(TestDatabase.rows("select 1 from case_document where case_id = ?::uuid", id))
                .hasSize(1);
    }

    @Test
    void refusesWhatHasNoNameNoKeyOrAnotherShape() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var before = everythingAbout(id);

        for (var disposition : List.of("attachment", "attachment; filename=\"\"", "attachment; filename*=UTF-8''%0A")) {
            given().auth()
                    .oauth2(world.officer.sign())
                    .contentType("application/octet-stream")
                    .header("Idempotency-Key", "key-" + id)
                    .header("Content-Disposition", disposition)
                    .body(TEXT.getBytes(UTF_8))
                    .post(of(id))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("Content-Disposition"));
        }
        given().auth()
                .oauth2(world.officer.sign())
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"a.txt\"")
                .body(TEXT.getBytes(UTF_8))
                .post(of(id))
                .then()
                .statusCode(400);
        as(world.officer)
                .header("Idempotency-Key", "key-" + id)
                .body("{}")
                .post(of(id))
                .then()
                .statusCode(415);
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void isRemovedForAReasonThatStaysWithItsName() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var document = kept(world.officer, id, NAME, TEXT);
        var path = of(id) + "/" + document;
        var before = everythingAbout(id);
        remove(world.officer, path, 0, "Wrong.")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"));
        remove(world.officer, path, 7, CaseWorld.REASON).then().statusCode(412);
        as(world.officer)
                .body("{\"reason\": \"" + CaseWorld.REASON + "\"}")
                .post(path + "/removal")
                .then()
                .statusCode(428);
        as(world.officer)
                .header("If-Match", "\"0\"")
                .body("{\"why\": 1}")
                .post(path + "/removal")
                .then()
                .statusCode(400);
        assertThat(everythingAbout(id)).isEqualTo(before);

        remove(world.officer, path, 0, CaseWorld.REASON).then().statusCode(200).header("ETag", "\"1\"");
        as(world.officer)
                .get(of(id))
                .then()
                .body("items[0].name", equalTo(NAME))
                .body("items[0].removedReason", equalTo(CaseWorld.REASON))
                .body("items[0].removedBy", equalTo(world.officer.subject()));
        as(world.officer).get(path + "/content").then().statusCode(404);
        remove(world.officer, path, 1, CaseWorld.REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-removed"));
        assertThat(TestDatabase.rows("select content from case_document where id = ?::uuid", document)
                        .getFirst()
                        .get("content"))
                .isNull();
        as(world.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body("items.last().kind", equalTo("DOCUMENT_REMOVED"));
    }

    private static io.restassured.response.Response remove(Tokens who, String path, int version, String reason) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"" + reason + "\"}")
                .post(path + "/removal");
    }

    @Test
    void isListedPageByPage() {
        var id = world.opened(CaseWorld.CHILD);
        var first = kept(world.officer, id, "1.txt", TEXT);
        var second = kept(world.officer, id, "2.txt", TEXT);
        var page = as(world.officer).queryParam("limit", 1).get(of(id));
        page.then().body("items.id", contains(second)).header("Link", containsString("rel=\"next\""));
        var after = page.header("Link").replaceAll(".*[?&]after=([^&>]+).*", "$1");

        as(world.officer)
                .queryParam("limit", 1)
                .queryParam("after", after)
                .get(of(id))
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void isNotThereForAnotherBoroughOrUnderAnotherCase() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var other = world.opened(CaseWorld.CHILD);
        var document = kept(world.officer, id, NAME, TEXT);
        var before = everythingAbout(id);
        var stranger = Tokens.of("safeguarding-officer", "newham");

        as(stranger).get(of(id)).then().statusCode(404);
        keep(stranger, id, NAME, TEXT.getBytes(UTF_8)).then().statusCode(404);
        for (var path : List.of(of(id) + "/" + document, of(other) + "/" + document)) {
            var who = path.startsWith(of(id)) ? stranger : world.officer;
            as(who).get(path + "/content").then().statusCode(404);
            remove(who, path, 0, CaseWorld.REASON).then().statusCode(404);
        }
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void isNotAddedToACaseThatHasEnded() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        world.act(world.officer, id, "police-lead", "").then().statusCode(200);
        world.act(world.chair, id, "closure", "").then().statusCode(200);
        var before = everythingAbout(id);

        keep(world.officer, id, NAME, TEXT.getBytes(UTF_8))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-not-now"))
                .body("from", equalTo("CLOSED"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void isNotForAMemberWhoHearsTheCase() {
        var id = world.opened(CaseWorld.ADULT);
        var panel = world.panel("SAP");
        var member = world.seated(panel, "HEALTH");
        world.listed(world.meeting(panel), id);

        as(member).get("/v1/cases/" + id).then().statusCode(200);
        as(member).get(of(id)).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/cases/ID/documents",
        "POST, /v1/cases/ID/documents",
        "GET, /v1/cases/ID/documents/ID/content",
        "POST, /v1/cases/ID/documents/ID/removal"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String template) {
        var path = template.replace("ID", NOWHERE);
        boolean adds = path.endsWith("/documents") && method.equals("POST");
        var type = adds ? "application/octet-stream" : "application/json";
        var body = (method.equals("POST") ? "{}" : "").getBytes(UTF_8);
        given().contentType(type).body(body).request(method, path).then().statusCode(401);
        for (var role : List.of("learner", "referrer", "panel-member", "provider", "borough-admin", "auditor")) {
            as(Tokens.of(role, world.borough))
                    .contentType(type)
                    .body(body)
                    .request(method, path)
                    .then()
                    .statusCode(403);
        }
        if (method.equals("POST")) {
            as(world.chair)
                    .contentType(type)
                    .body(body)
                    .request(method, path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void keepsARowOfWhatWasRemovedWhateverTheServiceDoes() throws SQLException {
        var document = kept(world.officer, world.opened(CaseWorld.CHILD), NAME, TEXT);

        assertThatThrownBy(() ->
                        TestDatabase.execute("update case_document set content = null where id = ?::uuid", document))
                .hasMessageContaining("ck_case_document_removed");
        assertThat(TestDatabase.rows("select removed_by from case_document where id = ?::uuid", document))
                .extracting(row -> row.get("removed_by"))
                .containsOnlyNulls();
    }
}
