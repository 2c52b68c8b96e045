package uk.leabridge.gateway.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form as the check of its token read them. The framework's own reader would take them apart once more, in
 * another way, and fail on a field without a name.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SentFields implements ServerMessageBodyReader<MultivaluedMap<String, String>> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return MultivaluedMap.class.equals(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return MultivaluedMap.class.equals(type);
    }

    @Override
    public MultivaluedMap<String, String> readFrom(
            Class<MultivaluedMap<String, String>> type,
            Type generic,
            MediaType mediaType,
            ServerRequestContext context) {
        return fields(((ResteasyReactiveRequestContext) context).getFormData());
    }

    /** Where the framework does not say what request it is: nowhere on a server. */
    @Override
    public MultivaluedMap<String, String> readFrom(
            Class<MultivaluedMap<String, String>> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        throw new UnsupportedOperationException("a form is read with its request");
    }

    private static MultivaluedMap<String, String> fields(@Nullable FormData sent) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        if (sent != null) {
            for (String name : sent) {
                for (FormValue value : sent.get(name)) {
                    if (!value.isFileItem()) {
                        fields.add(name, value.getValue());
                    }
                }
            }
        }
        return fields;
    }
}
