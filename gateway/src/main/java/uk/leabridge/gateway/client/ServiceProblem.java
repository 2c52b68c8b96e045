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
 * @param members the whole problem with members of its own, which the documents do not describe; read by the methods below
 */
public record ServiceProblem(
        int status, String slug, String title, String detail, List<Fault> faults, JsonNode members) {

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

    /** A text among the members of its own; empty where there is none. */
    public String text(String member) {
        return members.path(member).asText("");
    }

    /** A number among them; 0 where there is none. */
    public int number(String member) {
        return members.path(member).asInt();
    }

    /** Codes among them; none where there are none. */
    public List<String> codes(String member) {
        List<String> codes = new ArrayList<>();
        members.path(member).forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** The codes of what is listed among them with more than its code. */
    public List<String> codesOf(String member) {
        return members.path(member).findValuesAsText("code");
    }

    public boolean is(String wanted) {
        return slug.equals(wanted);
    }
}
