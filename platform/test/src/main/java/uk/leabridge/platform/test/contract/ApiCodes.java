package uk.leabridge.platform.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The codes that a service's document lets a member or a parameter have. */
public final class ApiCodes {
    private final JsonNode document;

    private ApiCodes(JsonNode document) {
        this.document = document;
    }

    /** Those of a service, as for example {@code grants}. */
    public static ApiCodes ofService(String service) {
        return new ApiCodes(ApiDescription.ofService(service).document());
    }

    static ApiCodes of(String json) {
        return new ApiCodes(ApiDescription.of(json).document());
    }

    /**
     * The codes of one member, or of the members of a list.
     *
     * @param place a schema and the members that lead on from it, {@code ReferralForm.referrer.sector}, or a parameter, {@code
     *     GET /v1/cases?status}
     */
    public Set<String> in(String place) {
        JsonNode schema = place.contains("?") ? parameter(place) : schema(place);
        Set<String> codes = new LinkedHashSet<>();
        schema.path("enum").forEach(code -> codes.add(code.asText()));
        if (codes.isEmpty()) throw new IllegalArgumentException(place + " has no codes");
        return codes;
    }

    /** The names of all members of a schema, or of one of its members. */
    public Set<String> members(String place) {
        Set<String> names = new LinkedHashSet<>();
        schema(place).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode parameter(String place) {
        String[] parts = place.split("[ ?]", 3);
        for (var parameter : document.path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("parameters")) {
            if (parameter.path("name").asText().equals(parts[2])) return plain(parameter.path("schema"));
        }
        throw new IllegalArgumentException("no parameter is " + place);
    }

    private JsonNode schema(String place) {
        String[] steps = place.split("\\.", -1);
        var at = document.path("components").path("schemas").path(steps[0]);
        for (int i = 1; i < steps.length; i++) at = plain(at.path("properties").path(steps[i]));
        return at;
    }

    /** Without reference, without the choice to be null, and of a list what is in it. */
    private JsonNode plain(JsonNode schema) {
        if (schema.has("$ref"))
            return plain(document.at(schema.path("$ref").asText().substring(1)));
        if (schema.has("items")) return plain(schema.path("items"));
        return schema.has("anyOf") ? plain(schema.path("anyOf").path(0)) : schema;
    }
}
