package uk.leabridge.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineLogTest {

    private static final String FORGED = "x\n2026-11-29 12:00:00 INFO  Everything is well";

    private final OneLineLog filter = new OneLineLog();

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u001b[31mb", "a\u0085b", "a\u2028b", "a\u007fb"})
    void keepsAMessageOnItsLine(String text) {
        ExtLogRecord line = record("%s arrived", text);

        assertThat(filter.isLoggable(line)).isTrue();

        assertThat(line.getMessage()).matches("a\\\\u[0-9a-f]{4}.*b arrived");
    }

    @Test
    void keepsWhatWasThrownOnItsLines() {
        ExtLogRecord line = record("failed %s", "x");
        line.setThrown(new IllegalStateException("outer", new IllegalArgumentException(FORGED)));

        filter.isLoggable(line);

        StringWriter trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString().lines()).noneMatch(text -> text.startsWith("2026"));
        assertThat(trace.toString())
                .contains(
                        "java.lang.IllegalStateException: outer",
                        "Caused by: java.lang.IllegalArgumentException: x\\u000a2026");
    }

    @Test
    void leavesWhatIsPlainAsItIs() {
        ExtLogRecord line = record("%s arrived\tlate", "Zoë");
        RuntimeException thrown = new IllegalStateException("plain");
        line.setThrown(thrown);

        filter.isLoggable(line);

        assertThat(line.getMessage()).isEqualTo("%s arrived\tlate");
        assertThat(line.getThrown()).isSameAs(thrown);
    }

    @Test
    void takesRecordsOfTheJdkAsWell() {
        LogRecord line = new LogRecord(Level.INFO, "a{0}b");
        line.setParameters(new Object[] {"\n"});

        filter.isLoggable(line);

        assertThat(line.getMessage()).isEqualTo("a\\u000ab");
    }

    private static ExtLogRecord record(String format, Object value) {
        ExtLogRecord line = new ExtLogRecord(
                org.jboss.logmanager.Level.INFO,
                format,
                ExtLogRecord.FormatStyle.PRINTF,
                OneLineLogTest.class.getName());
        line.setParameters(new Object[] {value});
        return line;
    }
}
