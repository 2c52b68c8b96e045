package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A service's refusal (RFC 9457).
 *
 * @param slug last part of the problem's type, such as {@code stale-version}
 * @param detail what the service says; written for people
 * @param faults what is wrong with which field, when the shape was refused
 * @param body the whole problem, for members of its own
 */
public record ServiceProblem(int status, String slug, String title, String detail, List<Fault> faults, JsonNode body) {

    public ServiceProblem {
        faults = List.copyOf(faults);
    }

    /** One fault of one field, named as in the request's JSON. */
    public record Fault(String field, String code, String message) {}

    static ServiceProblem of(int status, JsonNode body) {
        String type = body.path("type").asText("");
        List<Fault> faults = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            faults.add(new Fault(
                    error.path("field").asText(""),
                    error.path("code").asText(""),
                    error.path("message").asText("")));
        }
        return new ServiceProblem(
                status,
                type.substring(type.lastIndexOf('/') + 1),
                body.path("title").asText("Refused"),
                body.path("detail").asText(""),
                faults,
                body);
    }

    public boolean is(String wanted) {
        return slug.equals(wanted);
    }
}
