package uk.leabridge.gateway.onboarding;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.platform.input.ShapeFault;
import uk.leabridge.platform.input.StrictMapper;

/** {@code POST /api/onboarding/v1/boroughs}. The door has checked the token's scope. */
@Path("/api/onboarding/v1/boroughs")
@RolesAllowed(Roles.PARTNERSHIP_ADMIN)
public class OnboardingResource {

    private static final int LONGEST_KEY = 200;

    private final OnboardBorough onboard;
    private final Validator validator;
    private final StrictMapper json;
    private final HttpServerRequest request;

    OnboardingResource(OnboardBorough onboard, Validator validator, ObjectMapper json, HttpServerRequest request) {
        this.onboard = onboard;
        this.validator = validator;
        this.json = new StrictMapper(json);
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response onboard(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return invalid(List.of(fault("Idempotency-Key", "required", "Send the Idempotency-Key header.")));
        }
        try {
            NewBorough borough = (NewBorough) json.read(body, NewBorough.class);
            return borough == null
                    ? invalid(List.of(fault("body", "required", "Send the borough as JSON.")))
                    : onboard(key, borough);
        } catch (JacksonException e) {
            ShapeFault fault = ShapeFault.of(e);
            return invalid(List.of(fault(fault.field(), fault.code(), fault.remedy())));
        }
    }

    private Response onboard(String key, NewBorough borough) {
        Set<ConstraintViolation<NewBorough>> violations = validator.validate(borough);
        if (!violations.isEmpty()) {
            List<Map<String, String>> faults = new ArrayList<>();
            violations.forEach(one -> faults.add(fault(one.getPropertyPath().toString(), "invalid", one.getMessage())));
            return invalid(faults);
        }
        return switch (onboard.handle(borough, key)) {
            case OnboardBorough.Outcome.Onboarded(var made) -> created(made, false);
            case OnboardBorough.Outcome.Replayed(var made) -> created(made, true);
            case OnboardBorough.Outcome.KeyReused _ ->
                problem(422, "idempotency-key-reused", "Use a new key for another borough.", List.of());
            case OnboardBorough.Outcome.Exists _ ->
                problem(409, "borough-exists", "A borough with this code already exists.", List.of());
            case OnboardBorough.Outcome.KeysAddressMissing _ ->
                problem(
                        422,
                        "system-keys-missing",
                        "Send systemJwksUrl. The borough’s system authenticates with private_key_jwt.",
                        List.of());
            case OnboardBorough.Outcome.Undone _ ->
                problem(
                        503,
                        "onboarding-undone",
                        "The identity provider failed part way through. Nothing was created. Try again.",
                        List.of());
        };
    }

    /** Without an address: a borough cannot be read here. */
    private static Response created(OnboardedBorough made, boolean replayed) {
        Response.ResponseBuilder response =
                Response.status(Response.Status.CREATED).entity(made);
        return replayed ? response.header("Idempotency-Replayed", "true").build() : response.build();
    }

    private Response invalid(List<Map<String, String>> faults) {
        return problem(400, "invalid-request", "Correct what is listed in errors.", faults);
    }

    private static Map<String, String> fault(String field, String code, String message) {
        return Map.of("field", field, "code", code, "message", message);
    }

    private Response problem(int status, String slug, String detail, List<Map<String, String>> faults) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + slug);
        body.put("title", "The borough was not onboarded");
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", request.response().headers().get("X-Request-Id"));
        if (!faults.isEmpty()) {
            body.put("errors", faults);
        }
        Response.ResponseBuilder response =
                Response.status(status).type("application/problem+json").entity(body);
        return status == 503 ? response.header("Retry-After", "30").build() : response.build();
    }
}
