package uk.leabridge.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictMapperTest {
    private final StrictMapper mapper = new StrictMapper(new ObjectMapper().registerModule(new JavaTimeModule()));

    enum Kind {
        ONE,
        TWO
    }

    record Inner(@Nullable String text) {}

    record Note(
            @Nullable String text,
            @Nullable Inner inner,
            @Nullable Set<Kind> kinds,
            @Nullable List<Inner> inners,
            @Nullable Map<String, JsonNode> answers,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable Integer number,
            @Nullable Kind kind) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "a", "text": "b"}                              | text              | duplicate-field
            {"inner": {"text": "a", "text": "a"}}                   | inner.text        | duplicate-field
            {"inners": [{}, {"text": "a", "text": "a"}]}            | inners[1].text    | duplicate-field
            {"answers": {"x": {"y": 1, "y": 2}}}                    | answers.x.y       | duplicate-field
            {"text": true}                                          | text              | wrong-type
            {"text": 1e308}                                         | text              | wrong-type
            {"inner": {"text": 7}}                                  | inner.text        | wrong-type
            {"text": "a\\u0000"}                                    | text              | control-character
            {"inner": {"text": "\\ud800"}}                          | inner.text        | broken-character
            {"answers": {"x": ["\\u202e"]}}                         | answers.x         | direction-override
            {"answers": {"x": {"\\u202ey": 1}}}                     | answers.x         | direction-override
            {"answers": {"x": {" y": 1}}}                           | answers.x         | wrong-name
            {"answers": {"x": 1e999}}                               | answers.x         | wrong-type
            {"answers": {"x": [null]}}                              | answers.x         | not-null
            {"answers": {"x": {"y": [1, [null]]}}}                  | answers.x         | not-null
            {"kinds": [null]}                                       | kinds[0]          | not-null
            {"inners": [{}, null]}                                  | inners[1]         | not-null
            {"day": "+999999999-01-01"}                             | day               | not-a-date
            {"day": "-0001-01-01"}                                  | day               | not-a-date
            {"day": "0000-01-01"}                                   | day               | not-a-date
            {"day": "2026-02-30"}                                   | day               | not-a-date
            {"day": [2026, 1, 1]}                                   | day               | not-a-date
            {"day": 20000}                                          | day               | not-a-date
            {"moment": "10000-01-01T00:00:00Z"}                     | moment            | not-a-time
            {"moment": "+1000000000-12-31T23:59:59.999999999Z"}     | moment            | not-a-time
            {"moment": 1e300}                                       | moment            | not-a-time
            {"number": 1.5}                                         | number            | wrong-type
            {"number": 1e300}                                       | number            | wrong-type
            {"number": NaN}                                         | body              | not-json
            {"number": 99999999999999999999999999999999999999999}   | body              | not-json
            {"kind": "\\u0000ONE"}                                  | kind              | control-character
            {"kinds": ["ONE\\u0000"]}                               | kinds[0]          | control-character
            {"number": "1\\u0000"}                                  | number            | control-character
            {"day": "\\u00002026-01-01"}                            | day               | control-character
            {"kind": 0}                                             | kind              | unknown-code
            {"kind": "THREE"}                                       | kind              | unknown-code
            {"other": 1}                                            | other             | unknown-field
            {"text": "a" "b"}                                       | body              | not-json
            {"inner": {"text": }}                                   | body              | not-json
            """)
    void refusesAndNamesTheField(String json, String field, String code) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> read(json))
                .satisfies(refused -> assertThat(ShapeFault.of(refused))
                        .extracting(ShapeFault::field, ShapeFault::code)
                        .containsExactly(field, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "["})
    void refusesWhatIsTooDeep(String open) {
        var json = "{\"answers\": {\"x\": " + open.repeat(100_000);
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> read(json))
                .satisfies(refused -> assertThat(ShapeFault.of(refused).code()).isEqualTo("not-json"));
    }

    @Test
    void readsTextsInOneForm() throws JacksonException {
        var note = read("{\"text\": \"\\u00a0Cafe\\u0301\\r\\nup \", \"inner\": {\"text\": \"\\u3164\"},"
                + " \"answers\": {\"x\": [\" a \", {\"y\": \"b\\u200b\", \"z\": null}, true, 1.5]}}");
        assertThat(note.text()).isEqualTo("Caf\u00e9\nup");
        assertThat(note.inner()).isEqualTo(new Inner(""));
        assertThat(note.answers()).hasToString("{x=[\"a\",{\"y\":\"b\",\"z\":null},true,1.5]}");
    }

    @Test
    void readsDaysAndMoments() throws JacksonException {
        var note = read("{\"day\": \"2024-02-29\", \"moment\": \"2026-01-01T10:00:00+01:00\"}");
        assertThat(note.day()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(note.moment()).isEqualTo(Instant.parse("2026-01-01T09:00:00Z"));
    }

    @Test
    void leavesTheMapperAloneThatReadsWhatIsStored() throws JsonProcessingException {
        var lenient = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictMapper(lenient);
        assertThat(lenient.readValue("{\"text\": \"a\\u202eb\"}", Inner.class).text())
                .isEqualTo("a\u202eb");
        assertThat(lenient.readTree("{\"text\": \"a\", \"text\": \"b \"}")
                        .path("text")
                        .asText())
                .isEqualTo("b ");
    }

    private Note read(String json) throws JacksonException {
        return (Note) mapper.read(json.getBytes(StandardCharsets.UTF_8), Note.class);
    }
}
