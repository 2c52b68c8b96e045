package uk.leabridge.platform.test.contract;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Holds every answer that a test receives to {@code contracts/openapi/<service>.json}: status, media type and body, who may
 * keep it, and the addresses that lead on from it. An answer that is not described fails the test that received it, whatever else the test looks at.
 */
public final class AnswersAsDescribed implements Filter {
    private static final String API = "/v1/";

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final ApiDescription description;
    private final String outside;

    private AnswersAsDescribed(ApiDescription description, String outside) {
        this.description = description;
        this.outside = outside;
    }

    /** Watches all requests of this process's tests from now on. */
    public static void watch(String service) {
        if (RestAssured.filters().stream().anyMatch(AnswersAsDescribed.class::isInstance)) return;
        RestAssured.filters(new AnswersAsDescribed(ApiDescription.ofService(service), "/api/" + service));
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
        if (response.header("Cache-Control") == null) {
            throw new AssertionError("%s %s does not say who may cache its response".formatted(method, path));
        }
        if (response.header("Location") != null) followable(response.header("Location"));
        if (response.header("Link") != null) {
            var link = LINK.matcher(response.header("Link"));
            followable(link.matches() ? link.group(1) : "of the Link " + response.header("Link"));
        }
    }

    /** An address in an answer is one that the gateway leads to an operation that reads. */
    private void followable(String address) {
        var path = address.replaceFirst("\\?.*", "");
        if (!path.startsWith(outside + API) || !description.reads(path.substring(outside.length()))) {
            throw new AssertionError("no client can follow the address " + address);
        }
    }
}
