package uk.leabridge.referrals.intake.referral.api;

import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.as;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.screening;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.submit;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.test.service.Tokens;

/** A made-up person whom nobody else is, and referrals of them in boroughs of their own. */
public record RepeatReferrals(
        String given,
        String family,
        @Nullable LocalDate born,
        @Nullable String postcode) {
    /** Somebody new: their names, day and postcode are nobody else's of this run. */
    public static RepeatReferrals somebody() {
        var chance = UUID.randomUUID();
        var letters = letters(chance);
        long number = chance.getLeastSignificantBits() & Long.MAX_VALUE;
        return new RepeatReferrals(
                "Sample" + letters,
                "Repeat" + letters,
                LocalDate.of(1930, 1, 1).plusDays(number % 33_000),
                "%c%c%d %d%c%c"
                        .formatted(
                                letters.charAt(0),
                                letters.charAt(1),
                                number % 10,
                                number / 10 % 10,
                                letters.charAt(2),
                                letters.charAt(3)));
    }

    /** A borough that nobody else of this run works for. */
    public static String borough() {
        return "borough-" + letters(UUID.randomUUID());
    }

    private static String letters(UUID chance) {
        return chance.toString()
                .substring(24)
                .chars()
                .map(c -> c <= '9' ? c - '0' + 'g' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    RepeatReferrals named(String otherGiven, String otherFamily) {
        return new RepeatReferrals(otherGiven, otherFamily, born, postcode);
    }

    RepeatReferrals born(@Nullable LocalDate otherDay) {
        return new RepeatReferrals(given, family, otherDay, postcode);
    }

    RepeatReferrals livingAt(@Nullable String otherPostcode) {
        return new RepeatReferrals(given, family, born, otherPostcode);
    }

    /** Refers this person; the answer is the referral's id. */
    public String referred(String borough) {
        return submit(Tokens.of("referrer", borough), UUID.randomUUID().toString(), form())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String form() {
        return """
            {"person": {"givenName": "%s", "familyName": "%s"%s%s},
             "referrer": {"role": "Safeguarding lead", "organisation": "Sample School", "sector": "EDUCATION"},
             "concern": {"code": "NO_IDEOLOGY", "narrative": "Talks of nothing but violent videos since September.", "travelRisk": false},
             "immediateDanger": false}
            """.formatted(
                        given,
                        family,
                        born == null ? "" : ", \"dateOfBirth\": \"" + born + "\"",
                        postcode == null ? "" : ", \"postcode\": \"" + postcode + "\"");
    }

    static Response earlier(Tokens who, String id) {
        return as(who).get("/v1/referrals/" + id + "/earlier");
    }

    static Response screen(Tokens officer, String id, int version, String decision) {
        return as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body(screening(decision))
                .post("/v1/referrals/" + id + "/screening");
    }
}
