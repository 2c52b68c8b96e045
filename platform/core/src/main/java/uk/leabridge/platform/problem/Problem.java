package uk.leabridge.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem.
 *
 * @param type {@code /problems/<slug>}
 * @param detail what to do about it; never holds what the caller sent, nor an exception's text
 * @param errors the fields at fault
 * @param extensions further members, as for example {@code allowed}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        @JsonIgnore Map<String, Object> extensions) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER_SECONDS = "5";

    private static final Set<String> OWN = Set.of("type", "title", "status", "detail", "instance", "errors");

    /**
     * One field at fault.
     *
     * @param field the JSON path, like {@code person.dateOfBirth}, or the parameter's name
     * @param code a stable word for the rule that it breaks
     * @param message what to do
     */
    public record FieldError(String field, String code, String message) {}

    public static Problem of(ProblemType type, @Nullable String detail) {
        return new Problem("/problems/" + type.slug(), type.title(), type.status(), detail, List.of(), Map.of());
    }

    public static Problem invalid(List<FieldError> errors) {
        var type = CommonProblem.INVALID_REQUEST;
        return new Problem(
                "/problems/" + type.slug(),
                type.title(),
                type.status(),
                "Correct the fields listed in errors and send the request again.",
                List.copyOf(errors),
                Map.of());
    }

    public static Problem invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    /**
     * The same problem with one more member.
     *
     * @param name none of RFC 9457's own
     */
    public Problem with(String name, Object value) {
        if (OWN.contains(name)) throw new IllegalArgumentException(name + " is a standard problem member");
        var more = new java.util.TreeMap<>(extensions);
        more.put(name, value);
        return new Problem(type, title, status, detail, errors, more);
    }

    /** The same problem, with the field that is at fault; what to do about it is the detail. */
    public Problem at(String field, String code) {
        var words = Objects.requireNonNull(detail, "a field error needs a message");
        return new Problem(type, title, status, detail, List.of(new FieldError(field, code, words)), extensions);
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return extensions;
    }

    /** A 503 says when to try again. */
    public Response response() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        return (status == 503 ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : response).build();
    }
}
