package uk.leabridge.platform.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ShapeProblems;

/**
 * Reads every body of JSON, and nothing that two programs could read in two ways: one value in UTF-8, each field once, bounded in
 * depth and in its numbers. What is stored or comes from the broker is read by the framework's mapper, which is more lenient: a
 * rule for what people send may not close what was kept before.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class StrictJson implements ServerMessageBodyReader<Object> {
    private static final Set<Class<?>> NOT_READ = Set.of(String.class, InputStream.class, byte[].class);
    private static final int DEEPEST = 30;
    private static final int MOST_DIGITS = 40;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final ObjectMapper mapper;

    StrictJson(ObjectMapper lenient) {
        mapper = strict(lenient);
    }

    static ObjectMapper strict(ObjectMapper lenient) {
        var mapper = lenient.copy()
                .registerModule(EnteredValues.module())
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(MOST_DIGITS)
                        .build());
        return mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return !NOT_READ.contains(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !NOT_READ.contains(type);
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type, Type generic, MediaType mediaType, ServerRequestContext context) throws IOException {
        return read(generic, whole(context.getInputStream()));
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(generic, whole(body));
    }

    /** A body that stops in the middle, or goes on beyond what is taken, is the caller's doing. */
    private static byte[] whole(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(CommonProblem.INVALID_REQUEST, "The request body was incomplete. Send it again."));
        }
    }

    /** The value; nothing when there is no body. */
    private @Nullable Object read(Type type, byte[] body) throws IOException {
        if (body.length == 0) return null;
        try {
            return read(mapper, type, text(body));
        } catch (JacksonException e) {
            throw new ProblemException(ShapeProblems.of(e));
        }
    }

    static Object read(ObjectMapper strict, Type type, String body) throws IOException {
        try (var json = new EnteredTexts(strict.createParser(body))) {
            Object value = strict.readValue(json, TypeFactory.defaultInstance().constructType(type));
            if (json.nextToken() != null) {
                throw new ProblemException(
                        Problem.invalid("body", "text-after-json", "Send one JSON value with nothing after it."));
            }
            return value;
        }
    }

    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.charAt(0) != BYTE_ORDER_MARK) return text;
        } catch (CharacterCodingException e) {
            // answered below
        }
        throw new ProblemException(
                Problem.invalid("body", "not-json", "Send well-formed JSON in UTF-8, without a byte order mark."));
    }
}
