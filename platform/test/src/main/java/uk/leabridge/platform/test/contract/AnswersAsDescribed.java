package uk.leabridge.platform.test.contract;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Holds every answer that a test receives to {@code contracts/openapi/<service>.json}: status, media type and body. An answer
 * that is not described fails the test that received it, whatever else the test looks at.
 */
public final class AnswersAsDescribed implements Filter {
    private static final String API = "/v1/";

    private final ApiDescription description;

    private AnswersAsDescribed(ApiDescription description) {
        this.description = description;
    }

    /** Watches all requests of this process's tests from now on. */
    public static void watch(String service) {
        if (RestAssured.filters().stream().anyMatch(AnswersAsDescribed.class::isInstance)) return;
        RestAssured.filters(new AnswersAsDescribed(ApiDescription.read(OpenApiSnapshot.file(service))));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getPath();
        if (path.startsWith(API)) check(request.getMethod(), path, response);
        return response;
    }

    private void check(String method, String path, Response response) {
        var answer = new ApiDescription.Answer(response.statusCode(), response.getContentType(), response.asString());
        description.fault(method, path, answer).ifPresent(fault -> {
            throw new AssertionError("%s %s answered %d, not as the API's document says: %s%n%s"
                    .formatted(method, path, answer.status(), fault, answer.body()));
        });
    }
}
