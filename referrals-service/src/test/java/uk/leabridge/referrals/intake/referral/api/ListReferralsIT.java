package uk.leabridge.referrals.intake.referral.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.as;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class ListReferralsIT {
    private final Tokens lead = Tokens.of("referrer", "hackney").organisation("hackney-sample-school");
    private final Tokens officer = Tokens.of("safeguarding-officer", "hackney");

    @Test
    void listsToAReferrerOnlyWhatTheyReferred() {
        submitted(Tokens.of("referrer", "hackney"));
        var id = submitted(lead);

        as(lead).get("/v1/referrals/mine").then().statusCode(200).body("items.id", contains(id));
    }

    @Test
    void pagesTheListWithoutALossOrADouble() {
        var borough = "paging-borough";
        var somebody = Tokens.of("referrer", borough);
        var all = List.of(submitted(somebody), submitted(somebody), submitted(somebody));
        var reader = Tokens.of("safeguarding-officer", borough);

        var first = as(reader)
                .queryParam("limit", 2)
                .get("/v1/referrals")
                .then()
                .statusCode(200)
                .extract();
        var next = first.header("Link").replaceAll("</api/referrals(.*)>; rel=\"next\"", "$1");
        var second = as(reader).get(next).then().statusCode(200).extract();

        assertThat(first.<List<String>>path("items.id")).containsExactly(all.get(2), all.get(1));
        assertThat(second.<List<String>>path("items.id")).containsExactly(all.get(0));
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void findsAReferralByItsReference() {
        var id = submitted(lead);
        submitted(lead);
        String reference = as(lead).get("/v1/referrals/mine/" + id).path("reference");

        as(officer)
                .queryParam("reference", reference)
                .get("/v1/referrals")
                .then()
                .body("items.id", contains(id));
        for (var other : List.of(reference.replaceFirst("-R-[0-9]{4}", "-R-1999"), "XX" + reference, reference + "0")) {
            as(officer)
                    .queryParam("reference", other)
                    .get("/v1/referrals")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        as(Tokens.of("safeguarding-officer", "newham"))
                .queryParam("reference", reference)
                .get("/v1/referrals")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, many",
        "after, nonsense",
        "status, GONE",
        "assignee, nobody",
        "reference, TH-1"
    })
    void refusesAListOfABadShape(String parameter, String value) {
        as(officer)
                .queryParam(parameter, value)
                .get("/v1/referrals")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/problem+json", "no media type"})
    void answersNothingButJson(String accepted) {
        as(officer)
                .header("Accept", accepted)
                .get("/v1/referrals")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }
}
