package uk.leabridge.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.contract.ApiDescription.Answer;

/** Each answer that a document does not describe is found, and none that it does. */
class ApiDescriptionTest {
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String PROBLEM = "application/problem+json";
    private static final String NOT_FOUND = """
            {"type": "/problems/not-found", "title": "Nothing", "status": 404, "allowed": ["a"]}""";

    private final ApiDescription api = ApiDescription.of("""
            {"openapi": "3.1.0",
             "paths": {
              "/v1/loans/{id}": {
               "get": {"responses": {
                "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Loan"}}}},
                "404": {"$ref": "#/components/responses/Problem404"}}},
               "delete": {"responses": {"204": {"description": "Gone"}}}},
              "/v1/loans/mine": {
               "get": {"responses": {"200": {"content": {"application/json": {"schema": {}}}}}}}},
             "components": {
              "responses": {"Problem404": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
              "schemas": {
               "Loan": {"type": "object", "required": ["id", "dueOn"], "properties": {
                "id": {"type": "string", "format": "uuid"},
                "dueOn": {"type": ["string", "null"], "format": "date"},
                "state": {"$ref": "#/components/schemas/State"}}},
               "State": {"type": "string", "enum": ["OPEN", "CLOSED"]},
               "Problem": {"type": "object", "required": ["type", "title", "status"], "additionalProperties": true,
                "properties": {"type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}}}}}}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "019aab00-0000-7000-8000-000000000001", "dueOn": "2026-11-22", "state": "OPEN"}
            {"id": "019aab00-0000-7000-8000-000000000001", "dueOn": null}
            """)
    void letsAnAnswerPassThatIsAsDescribed(String body) {
        assertThat(api.fault("GET", "/v1/loans/7", new Answer(200, JSON, body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "019aab00-0000-7000-8000-000000000001"}                                          | dueOn
            {"id": "019aab00-0000-7000-8000-000000000001", "dueOn": "2026-11-22", "lender": "A"}    | lender
            {"id": "019aab00-0000-7000-8000-000000000001", "dueOn": "tomorrow"}                     | dueOn
            {"id": "019aab00-0000-7000-8000-000000000001", "dueOn": "2026-11-22", "state": "LOST"}  | state
            {"id": "019aab00-0000-7000-8000-000000000001", "dueOn": "2026-11-22", "state": null}    | state
            {"id": 7, "dueOn": "2026-11-22"}                                                        | id
            []                                                                                      | array
            """)
    void findsABodyOfAnotherShape(String body, String named) {
        assertThat(api.fault("GET", "/v1/loans/7", new Answer(200, JSON, body)))
                .hasValueSatisfying(fault -> assertThat(fault).contains(named));
    }

    @Test
    void findsAStatusThatIsNotDescribed() {
        assertThat(api.fault("GET", "/v1/loans/7", new Answer(409, PROBLEM, NOT_FOUND)))
                .hasValue("the status 409 is not described");
    }

    @Test
    void findsAnotherMediaType() {
        assertThat(api.fault("GET", "/v1/loans/7", new Answer(404, JSON, NOT_FOUND)))
                .hasValue("the media type 'application/json' is not described");
        assertThat(api.fault("GET", "/v1/loans/7", new Answer(404, null, NOT_FOUND)))
                .hasValue("the media type '' is not described");
    }

    @Test
    void findsABodyWhereNoneIsDescribed() {
        assertThat(api.fault("DELETE", "/v1/loans/7", new Answer(204, null, "")))
                .isEmpty();
        assertThat(api.fault("DELETE", "/v1/loans/7", new Answer(204, JSON, "{}")))
                .hasValue("no body is described, and there is one");
    }

    @Test
    void findsADescriptionThatSaysNothing() {
        assertThat(api.fault("GET", "/v1/loans/mine", new Answer(200, JSON, "{}")))
                .hasValue("the shape of its body is not described");
    }

    @Test
    void letsAProblemHaveMembersOfItsOwnButMissNone() {
        assertThat(api.fault("GET", "/v1/loans/7", new Answer(404, PROBLEM, NOT_FOUND)))
                .isEmpty();
        assertThat(api.fault("GET", "/v1/loans/7", new Answer(404, PROBLEM, "{\"title\": \"Nothing\"}")))
                .isPresent();
    }

    @Test
    void letsWhatIsNoOperationBeNotFoundAndNothingElse() {
        assertThat(api.fault("GET", "/v1/books", new Answer(404, PROBLEM, NOT_FOUND)))
                .isEmpty();
        assertThat(api.fault("PUT", "/v1/loans/7", new Answer(405, PROBLEM, NOT_FOUND)))
                .isEmpty();
        assertThat(api.fault("GET", "/v1/books", new Answer(200, JSON, "{}"))).hasValue("there is no such operation");
    }
}
