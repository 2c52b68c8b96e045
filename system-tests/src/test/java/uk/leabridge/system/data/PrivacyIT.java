package uk.leabridge.system.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.local.Service;
import uk.leabridge.system.world.Databases;
import uk.leabridge.system.world.Events;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/**
 * After all that the other tests did and broke: no detail of a made-up person, and no name or address of the demonstration's
 * people, is in a log, an event, a metric or a column that is not sealed. Keycloak's own database is left out: it is where the
 * names of those who sign in belong.
 */
@SystemTest
@Order(1000)
class PrivacyIT {
    private static final List<String> PEOPLE = DemoPeople.all().stream()
            .flatMap(person ->
                    Stream.of(person.username() + "@example.org", person.firstName() + " " + person.lastName()))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    private static final String COLUMNS = """
            select table_name as "table", column_name as "column", data_type = 'bytea' as bytes
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY', 'xml')
            order by 1, 2""";

    private final World world;
    private final Databases databases;

    PrivacyIT(World world) {
        this.world = world;
        this.databases = world.databases();
    }

    @TestFactory
    Stream<DynamicTest> noLogNamesAnybody() throws IOException {
        return files(world.home().folder().resolve("logs"))
                .map(log -> dynamicTest(
                        String.valueOf(log.getFileName()),
                        () -> assertNobodyIn(
                                new String(Files.readAllBytes(log), StandardCharsets.UTF_8), everyWord())));
    }

    @TestFactory
    Stream<DynamicTest> noEventNamesAnybody() {
        Events events = world.events();
        return events.topics().stream()
                .map(topic -> dynamicTest(topic, () -> assertThat(events.all(topic))
                        .allSatisfy(event -> assertNobodyIn(
                                event.key() + "\n" + event.value() + "\n" + event.headers(), everyWord()))));
    }

    @TestFactory
    Stream<DynamicTest> noMetricNamesAnybody() {
        return Stream.of(Service.values())
                .map(service -> dynamicTest(
                        service.id(),
                        () -> assertNobodyIn(
                                world.management(service, "/q/metrics").body(), everyWord())));
    }

    @TestFactory
    Stream<DynamicTest> noColumnNamesAnybody() throws SQLException {
        return Stream.of(Service.values()).flatMap(this::columns);
    }

    /** Beside the columns: indexes, the write-ahead log, the broker's segments. The people's names are there by Keycloak. */
    @Test
    void noFileOnDiskHoldsADetailOfAReferral() throws IOException {
        List<String> telling = files(world.home().folder().resolve("data"))
                .filter(PrivacyIT::holdsADetail)
                .map(Path::toString)
                .toList();

        assertThat(telling).isEmpty();
    }

    private static boolean holdsADetail(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return SampleReferral.PERSONAL.stream().anyMatch(text::contains);
        } catch (NoSuchFileException e) {
            return false; // the servers are running, and remove files
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Column(String database, String table, String name, boolean bytes) {
        String fullName() {
            return database + "." + table + "." + name;
        }
    }

    private Stream<DynamicTest> columns(Service service) {
        List<Column> columns = new ArrayList<>();
        try {
            for (Map<String, @Nullable Object> row : databases.rows(service.id(), COLUMNS)) {
                columns.add(new Column(
                        service.id(),
                        String.valueOf(row.get("table")),
                        String.valueOf(row.get("column")),
                        Boolean.TRUE.equals(row.get("bytes"))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return columns.stream()
                .map(column -> dynamicTest(
                        column.fullName(), () -> assertThat(found(column)).isEmpty()));
    }

    /** The words that some row has in this column. */
    private List<String> found(Column column) throws SQLException {
        String name = "\"" + column.name() + "\"";
        String text = column.bytes() ? "encode(" + name + ", 'escape')" : name + "::text";
        String query = "select word from unnest(?::text[]) as word where exists (select 1 from \"" + column.table()
                + "\" where position(word in lower(" + text + ")) > 0)";
        String words = everyWord().stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(",", "{", "}"));
        return databases.rows(column.database(), query, words).stream()
                .map(row -> String.valueOf(row.get("word")))
                .toList();
    }

    private static List<String> everyWord() {
        return Stream.concat(SampleReferral.PERSONAL.stream(), PEOPLE.stream()).toList();
    }

    private static void assertNobodyIn(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        assertThat(words).filteredOn(lower::contains).isEmpty();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
