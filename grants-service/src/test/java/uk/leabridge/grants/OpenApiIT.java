package uk.leabridge.grants;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.contract.OpenApiSnapshot;

@QuarkusTest
@GrantsService
class OpenApiIT {
    @TestHTTPResource(value = "/openapi", management = true)
    URI openApi = URI.create("/");

    @Test
    void isDescribedAsCommitted() {
        OpenApiSnapshot.assertUnchanged(
                "grants",
                given().queryParam("format", "json")
                        .get(openApi.resolve("/openapi"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
