package uk.leabridge.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case of a made-up child, opened as an officer does: referred, cleared by the police, screened. */
final class OneCase {
    static final String BOROUGH = "hackney";

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([A-Z0-9-]+)\"");
    private static final String REASON =
            "\"reason\": \"The agencies agree that this is the right next step.\", \"legalBasis\": \"PUBLIC_TASK\"";

    private final Site site;
    private final HttpClient http = HttpClient.newHttpClient();

    private OneCase(Site site) {
        this.site = site;
    }

    /** What was made; the reference is the referral's. */
    record Opened(String referral, String reference, String caseId) {}

    static Opened open(Site site) {
        return new OneCase(site).open();
    }

    private Opened open() {
        String form = """
                {"person": {"givenName": "Sample", "familyName": "Ashgrove", "dateOfBirth": "2014-03-27"},
                 "referrer": {"role": "Safeguarding lead", "organisation": "Sample School", "sector": "EDUCATION"},
                 "concern": {"code": "NO_IDEOLOGY", "narrative": "Talks of nothing but violent videos since September.",
                             "travelRisk": false}, "immediateDanger": false}""";
        String made = send(
                "referrer",
                "/v1/referrals",
                form,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        String referral = first(ID, made);
        String path = "/v1/referrals/" + referral;
        send(
                "safeguarding-officer",
                path + "/gateway-checks",
                "{\"result\": \"CLEAR\", \"note\": \"Answered by telephone, nothing is known.\"}",
                "If-Match",
                "\"0\"");
        send(
                "safeguarding-officer",
                path + "/screening",
                "{\"decision\": \"CASE_OPENED\", " + REASON + "}",
                "If-Match",
                "\"1\"");
        String cases = send("safeguarding-officer", "/v1/cases?referral=" + referral, "", "Accept", "application/json");
        return new Opened(referral, first(REFERENCE, made), first(ID, cases));
    }

    private String send(String role, String path, String body, String header, String value) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.referrals() + path))
                .header("Authorization", "Bearer " + site.platform().token(role + "." + BOROUGH))
                .header("Content-Type", "application/json")
                .header(header, value)
                .method(body.isEmpty() ? "GET" : "POST", BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new BenchFailure(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new BenchFailure(path + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new BenchFailure("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
