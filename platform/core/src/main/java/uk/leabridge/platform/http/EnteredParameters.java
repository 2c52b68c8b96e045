package uk.leabridge.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.input.Dates;

/** Reads days and moments in addresses as those in bodies are read. */
@Provider
class EnteredParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // the converter is of the type that was asked for
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == LocalDate.class) return (ParamConverter<T>) new Times<>(Dates::day);
        if (type == Instant.class) return (ParamConverter<T>) new Times<>(Dates::moment);
        return null;
    }

    private record Times<T>(Function<String, T> parser) implements ParamConverter<T> {
        @Override
        public T fromString(String written) {
            try {
                return parser.apply(written);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(written, e); // the parameter is found by what it holds, and named
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
