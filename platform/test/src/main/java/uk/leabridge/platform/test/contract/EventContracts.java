package uk.leabridge.platform.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Checks events against {@code contracts/events} and {@code contracts/expectations}, which stand on the class path. */
public final class EventContracts {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContracts() {}

    /** Fails unless the envelope obeys the producer's schema. */
    public static void assertObeysSchema(String service, String event, int version, String envelope) {
        check("contracts/events/%s/%s/v%d.schema.json".formatted(service, event, version), envelope);
    }

    /** Fails unless the envelope holds what the consumer expects of it. */
    public static void assertMeetsExpectation(String consumer, String event, int version, String envelope) {
        check("contracts/expectations/%s/%s.v%d.json".formatted(consumer, event, version), envelope);
    }

    /** The committed example of an event. */
    public static String example(String service, String event, int version) {
        return read("contracts/events/%s/%s/v%d.example.json".formatted(service, event, version));
    }

    private static void check(String schema, String envelope) {
        Schema rule = SCHEMAS.getSchema(read(schema), InputFormat.JSON);
        assertThat(rule.validate(envelope, InputFormat.JSON)).as(schema).isEmpty();
    }

    private static String read(String resource) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream(resource)) {
            assertThat(in).as("%s on the class path", resource).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
