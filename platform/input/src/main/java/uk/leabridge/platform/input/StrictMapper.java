package uk.leabridge.platform.input;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a body of JSON, and nothing that two programs could read in two ways: one value in UTF-8, each field once, bounded in depth
 * and in its numbers. What is stored or comes from the broker is read by the framework's mapper, which is more lenient: a rule for
 * what people send may not close what was kept before.
 */
public final class StrictMapper {
    private static final int DEEPEST = 30;
    private static final int MOST_DIGITS = 40;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final ObjectMapper mapper;

    /**
     * A stricter one.
     *
     * @param lenient stays as it is
     */
    public StrictMapper(ObjectMapper lenient) {
        mapper = lenient.copy()
                .registerModule(EnteredValues.module())
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        for (var shape : List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(MOST_DIGITS)
                        .build());
    }

    /**
     * The value that a body holds.
     *
     * @throws JacksonException when it holds none of this type, or not that alone; {@link ShapeFault} says what is wrong
     */
    public Object read(byte[] body, Type type) throws JacksonException {
        try (var json = new EnteredTexts(mapper.createParser(text(body)))) {
            Object value = mapper.readValue(json, TypeFactory.defaultInstance().constructType(type));
            if (json.nextToken() != null) {
                throw new UnfitValue(json, "text-after-json", "Send one JSON value with nothing after it.");
            }
            return value;
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text is read from memory
        }
    }

    private static String text(byte[] body) throws UnfitValue {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) return text;
        } catch (CharacterCodingException e) {
            // answered below
        }
        throw new UnfitValue(null, "not-json", "Send well-formed JSON in UTF-8, without a byte order mark.");
    }
}
