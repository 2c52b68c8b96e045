package uk.leabridge.referrals.casework.document.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** Documents by the API, and files to send. */
public final class DocumentWorld {
    private DocumentWorld() {}

    public static RequestSpecification sending(Tokens who, String name, byte[] content) {
        return given().auth()
                .oauth2(who.sign())
                .contentType("application/octet-stream")
                .header("Idempotency-Key", "key-" + UUID.randomUUID())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, UTF_8).replace("+", "%20"))
                .body(content);
    }

    public static Response keep(Tokens who, String caseId, String name, byte[] content) {
        return sending(who, name, content).post("/v1/cases/" + caseId + "/documents");
    }

    /** A document that is kept, by its id. */
    public static String kept(Tokens who, String caseId, String name, String text) {
        return CaseWorld.made(keep(who, caseId, name, text.getBytes(UTF_8)));
    }

    /** A file of an office program, or any other archive, with these entries. */
    public static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
