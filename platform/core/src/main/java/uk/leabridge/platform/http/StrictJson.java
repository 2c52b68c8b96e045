package uk.leabridge.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.input.StrictMapper;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ShapeProblems;

/** Reads every body of JSON, and answers with a problem when it is not what {@link StrictMapper} takes. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class StrictJson implements ServerMessageBodyReader<Object> {
    private static final Set<Class<?>> NOT_READ = Set.of(String.class, InputStream.class, byte[].class);

    private final StrictMapper mapper;

    StrictJson(ObjectMapper lenient) {
        mapper = new StrictMapper(lenient);
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
    private @Nullable Object read(Type type, byte[] body) {
        if (body.length == 0) return null;
        try {
            return mapper.read(body, type);
        } catch (JacksonException e) {
            throw new ProblemException(ShapeProblems.of(e));
        }
    }
}
