package uk.leabridge.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a service's own document says of a member of its requests: what it is called, and how long its text may be. A page
 * says neither again. The documents are the snapshots that the services' tests hold themselves to.
 */
public final class Contract {

    private final JsonNode schemas;

    private Contract(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** The document of this service, like {@code referrals}. */
    public static Contract of(String service) {
        try (InputStream in = Objects.requireNonNull(
                Contract.class.getClassLoader().getResourceAsStream("contracts/openapi/" + service + ".json"),
                service)) {
            return new Contract(new JsonMapper().readTree(in).path("components").path("schemas"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The greatest length of a text, in characters.
     *
     * @param path the schema and its members, like {@code ReferralForm.concern.narrative}
     */
    public int longest(String path) {
        int longest = member(path).path("maxLength").asInt(0);
        if (longest == 0) {
            throw new IllegalArgumentException("no text with a greatest length: " + path);
        }
        return longest;
    }

    /** The least length of a text, in characters; 0 when there is none. */
    public int shortest(String path) {
        return member(path).path("minLength").asInt(0);
    }

    /** What people call the member. */
    public String title(String path) {
        String title = member(path).findPath("title").asText("");
        if (title.isEmpty()) {
            throw new IllegalArgumentException("no title: " + path);
        }
        return title;
    }

    /** Members of a schema that hold or do not, as choices: their names are the codes, their titles the labels. */
    public List<Option> options(String path, String... members) {
        return Stream.of(members)
                .map(member -> new Option(member, title(path + "." + member)))
                .toList();
    }

    private JsonNode member(String path) {
        String[] parts = path.split("\\.", -1);
        JsonNode at = schemas.path(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            at = resolved(at).path("properties").path(parts[i]);
        }
        if (at.isMissingNode()) {
            throw new IllegalArgumentException("not in the document: " + path);
        }
        return at;
    }

    /** The schema itself; of one that may be null, the one that it is otherwise. */
    private JsonNode resolved(JsonNode node) {
        for (JsonNode one : node.path("anyOf")) {
            if (one.has("$ref")) {
                return resolved(one);
            }
        }
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
