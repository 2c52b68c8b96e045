package uk.leabridge.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineEachTest {
    private static final PatternFormatter FORMAT = new PatternFormatter("INFO %s%e%n");
    private static final String FORGED = "x\nINFO all is well";

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\u001b[2K", "\u202e", "\u0000"})
    void keepsAParameterToItsLine(String unsafe) {
        var line = new ExtLogRecord(Level.INFO, "refused {0}", ExtLogRecord.FormatStyle.MESSAGE_FORMAT, "test");
        line.setParameters(new Object[] {"a" + unsafe + "b"});
        assertThat(written(line))
                .doesNotContain(unsafe.substring(0, 1))
                .startsWith("INFO refused a\\u")
                .endsWith("b");
    }

    @Test
    void keepsAMessageWithPercentSignsAsItIs() {
        var line = new ExtLogRecord(Level.INFO, "100 %s {0}\t%d", ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        assertThat(written(line)).isEqualTo("INFO 100 %s {0}\t%d");
    }

    @Test
    void keepsAFormattedMessageWithPercentSignsAsItIs() {
        var line = new ExtLogRecord(Level.INFO, "got %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {"%s\n%d{0}"});
        assertThat(written(line)).isEqualTo("INFO got %s\\u000a%d{0}");
    }

    @Test
    void keepsAnExceptionsTextToItsLineAndShowsWhereItWas() {
        var line = new ExtLogRecord(Level.SEVERE, "failed", ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        line.setThrown(new IllegalStateException("outer", new IllegalArgumentException(FORGED)));
        assertThat(written(line))
                .doesNotContain("\nINFO all is well")
                .contains("IllegalStateException: outer")
                .contains("IllegalArgumentException: x\\u000aINFO all is well")
                .contains("at uk.leabridge.platform.logging.OneLineEachTest");
    }

    @Test
    void leavesAnExceptionAloneThatForgesNothing() {
        var thrown = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        var line = new ExtLogRecord(Level.SEVERE, "failed", ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        line.setThrown(thrown);
        written(line);
        assertThat(line.getThrown()).isSameAs(thrown);
    }

    private static String written(ExtLogRecord line) {
        assertThat(new OneLineEach().isLoggable(line)).isTrue();
        return FORMAT.format(line).stripTrailing();
    }
}
