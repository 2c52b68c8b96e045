package uk.leabridge.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.contract.ApiDescription.Request;

/** Each request that a document does not describe is found, and none that it does. */
class ApiRequestTest {
    private static final String LOAN = "/v1/loans/0199d5a0-0000-7000-8000-000000000001";
    private static final String JSON = "application/json";
    private static final String RETURNED = """
            {"on": "2026-11-22", "state": "GOOD"}""";

    private static final String DOCUMENT = """
            {"openapi": "3.1.0",
             "paths": {
              "/v1/loans": {
               "get": {"parameters": [
                 {"in": "query", "name": "limit", "schema": {"type": "integer", "maximum": 100}},
                 {"in": "query", "name": "state", "schema": {"$ref": "#/components/schemas/State"}},
                 {"in": "query", "name": "late", "schema": {"type": "boolean"}},
                 {"in": "query", "name": "year", "required": true, "schema": {"type": "string"}}],
                "responses": {"200": {}}},
               "post": {"parameters": [{"in": "header", "name": "Idempotency-Key", "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Return"}}}},
                "responses": {"201": {}}}},
              "/v1/loans/{id}/return": {
               "post": {"parameters": [
                 {"in": "path", "name": "id", "required": true, "schema": {"type": "string", "format": "uuid"}},
                 {"in": "header", "name": "If-Match", "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Return"}}}},
                "responses": {"200": {}, "428": {}}}},
              "/v1/loans/{id}/closure": {"post": {"responses": {"204": {}}}}},
             "components": {"schemas": {
               "Return": {"type": "object", "required": ["on"], "properties": {
                "on": {"type": "string", "format": "date"},
                "state": {"anyOf": [{"$ref": "#/components/schemas/State"}, {"type": "null"}]},
                "marks": {"type": "array", "items": {"$ref": "#/components/schemas/State"}}}},
               "State": {"type": "string", "enum": ["GOOD", "WORN"]}}}}
            """;

    private final ApiDescription api = ApiDescription.of(DOCUMENT);

    @Test
    void letsARequestPassThatIsAsDescribed() {
        assertThat(api.fault(sent(LOAN + "/return", Set.of("if-match", "Accept"), RETURNED)))
                .isEmpty();
        assertThat(api.fault(sent("/v1/loans", Set.of("Idempotency-Key"), "{\"on\": \"2026-11-22\", \"state\": null}")))
                .isEmpty();
        assertThat(api.fault(sent(LOAN + "/closure", Set.of(), ""))).isEmpty();
        assertThat(api.fault(asked(Map.of("year", "2026", "limit", "5", "state", "WORN", "late", "true"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"state": "GOOD"}                         | on
            {"on": "2026-11-22", "by": "me"}          | by
            {"on": "2026-11-22", "state": "LOST"}     | state
            {"on": "2026-11-22", "marks": ["LOST"]}   | marks
            {"on": "yesterday"}                       | on
            ``                                        | the body is missing
            """)
    void findsABodyOfAnotherShape(String body, String named) {
        assertThat(api.fault(sent(LOAN + "/return", Set.of("If-Match"), body)))
                .hasValueSatisfying(fault -> assertThat(fault).contains(named));
    }

    @Test
    void findsAnotherOperationAndAnotherId() {
        assertThat(api.fault(sent("/v1/loan", Set.of(), RETURNED))).hasValue("there is no such operation");
        assertThat(api.fault(sent("/v1/loans/7/return", Set.of("If-Match"), RETURNED)))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("the parameter id is 7"));
    }

    @Test
    void findsHeadersThatNobodyReads() {
        assertThat(api.fault(sent(LOAN + "/closure", Set.of("If-Match"), "")))
                .hasValue("the header If-Match is not described");
        assertThat(api.fault(sent(LOAN + "/return", Set.of("If-Match", "Idempotency-Key"), RETURNED)))
                .hasValue("the header Idempotency-Key is not described");
    }

    @Test
    void findsABodyWhereNoneIsDescribedAndAnotherMediaType() {
        assertThat(api.fault(sent(LOAN + "/closure", Set.of(), "{}")))
                .hasValue("no body is described, and there is one");
        assertThat(api.fault(new Request("POST", "/v1/loans", List.of(), Set.of(), "text/plain", RETURNED)))
                .hasValue("the media type 'text/plain' is not described");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            of    | 7    | the parameter of is not described
            limit | many | the parameter limit is many
            limit | 101  | the parameter limit is 101
            state | LOST | the parameter state is LOST
            late  | yes  | the parameter late is yes
            """)
    void findsAParameterThatIsNotDescribed(String name, String value, String said) {
        assertThat(api.fault(asked(Map.of("year", "2026", name, value))))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith(said));
    }

    @Test
    void missesAParameterThatIsRequired() {
        assertThat(api.fault(asked(Map.of()))).hasValue("the parameter year is missing");
    }

    @Test
    void knowsWhatAsksForAVersion() {
        assertThat(api.asksForVersion("POST", LOAN + "/return")).isTrue();
        assertThat(api.asksForVersion("POST", LOAN + "/closure")).isFalse();
        assertThat(api.asksForVersion("POST", "/v1/books")).isFalse();
    }

    @Test
    void readsTheCodesOfMembersAndParameters() {
        var codes = ApiCodes.of(DOCUMENT);

        assertThat(codes.in("Return.state")).containsExactly("GOOD", "WORN");
        assertThat(codes.in("Return.marks")).containsExactly("GOOD", "WORN");
        assertThat(codes.in("GET /v1/loans?state")).containsExactly("GOOD", "WORN");
        assertThat(codes.members("Return")).containsExactlyInAnyOrder("on", "state", "marks");
    }

    private static Request sent(String path, Set<String> headers, String body) {
        return new Request("POST", path, List.of(), headers, JSON, body);
    }

    private static Request asked(Map<String, String> query) {
        return new Request("GET", "/v1/loans", List.copyOf(query.entrySet()), Set.of(), null, "");
    }
}
