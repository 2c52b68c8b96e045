package uk.leabridge.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import org.junit.jupiter.api.Test;

class JsonTextsTest {
    private final ObjectMapper mapper = mapper();

    record Note(String text) {}

    @Test
    void keepsTextsAsTheyAre() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"text\": \"a\\tb\\u202e ü\"}", Note.class))
                .isEqualTo(new Note("a\tb\u202e ü"));
    }

    @Test
    void refusesTheNullCharacterAndNamesTheField() {
        assertThatExceptionOfType(InvalidFormatException.class)
                .isThrownBy(() -> mapper.readValue("{\"text\": \"a\\u0000b\"}", Note.class))
                .satisfies(refused ->
                        assertThat(refused.getPath().getFirst().getFieldName()).isEqualTo("text"));
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new JsonTexts().customize(mapper);
        return mapper;
    }
}
