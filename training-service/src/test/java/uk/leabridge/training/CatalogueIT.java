package uk.leabridge.training;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
@TrainingService
class CatalogueIT {
    private final String borough = TrainingApi.freshBorough();
    private final String coordinator = TrainingApi.coordinator(borough);

    @Test
    void shipsACourseOfEachKind() {
        TrainingApi.get(Tokens.of("learner", borough).sign(), "/v1/courses?limit=100")
                .statusCode(200)
                .body(
                        "items.findAll { it.borough == null }.kind",
                        hasItems(
                                "WRAP",
                                "PREVENT_E_LEARNING",
                                "SAFEGUARDING_BASIC",
                                "SAFEGUARDING_DESIGNATED",
                                "ONLINE_SAFETY",
                                "MEMBER_BRIEFING",
                                "FAITH_AND_BELIEF",
                                "CULTURAL_AWARENESS"));
    }

    @Test
    void keepsABoroughsCourseInTheBorough() {
        var code = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var course = Map.of("code", code, "title", "Local course", "kind", "WRAP", "level", 2, "validityMonths", 12);
        String id = TrainingApi.post(coordinator, "/v1/courses", course)
                .statusCode(201)
                .extract()
                .path("id");
        TrainingApi.get(coordinator, "/v1/courses?limit=100").body("items.code", hasItem(code));
        var other = TrainingApi.coordinator(TrainingApi.freshBorough());
        TrainingApi.get(other, "/v1/courses?limit=100").body("items.code", not(hasItem(code)));
        TrainingApi.get(other, "/v1/courses/" + id).statusCode(404);
        TrainingApi.post(other, "/v1/courses", course).statusCode(409).body("type", equalTo("/problems/course-exists"));
    }

    @Test
    void refusesASlugThatIsTaken() {
        var slug = "body-" + UUID.randomUUID();
        TrainingApi.organisation(borough, slug);
        TrainingApi.post(coordinator, "/v1/organisations", Map.of("slug", slug, "name", "Other", "kind", "SCHOOL"))
                .statusCode(409)
                .body("type", equalTo("/problems/organisation-exists"));
    }

    @Test
    void hidesAnotherBoroughsOrganisation() {
        var id = TrainingApi.organisation(borough);
        TrainingApi.get(TrainingApi.coordinator(TrainingApi.freshBorough()), "/v1/organisations/" + id)
                .statusCode(404);
        TrainingApi.get(coordinator, "/v1/organisations/" + id).statusCode(200);
    }

    @Test
    void letsCoordinatorsAloneChangeTheCatalogue() {
        var grantOfficer = Tokens.of("grant-officer", borough).sign();
        TrainingApi.post(grantOfficer, "/v1/courses", Map.of()).statusCode(403);
        TrainingApi.post(grantOfficer, "/v1/organisations", Map.of()).statusCode(403);
        TrainingApi.get(grantOfficer, "/v1/organisations").statusCode(403);
    }

    @Test
    void namesWhatIsWrongWithACourse() {
        TrainingApi.post(coordinator, "/v1/courses", Map.of("code", "x", "title", " ", "kind", "WRAP", "level", 9))
                .statusCode(400)
                .body("errors.field", equalTo(java.util.List.of("code", "level", "title")));
        TrainingApi.post(coordinator, "/v1/courses", Map.of("kind", "JUGGLING"))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-code"));
    }
}
