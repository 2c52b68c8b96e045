package uk.leabridge.platform.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each message to its line. Whatever a header or a field brought into a message, or into the text of an exception, cannot
 * begin a line of its own, colour the terminal or turn the line round.
 */
@LoggingFilter(name = OneLineEach.NAME)
public final class OneLineEach implements Filter {
    static final String NAME = "one-line-each";
    private static final int MOST_CAUSES = 16;
    private static final ExtFormatter MESSAGE = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord line) {
        var message = line instanceof ExtLogRecord record ? MESSAGE.format(record) : line.getMessage();
        if (message != null && !isPlain(message)) {
            if (line instanceof ExtLogRecord record) {
                record.setMessage(escaped(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                line.setMessage(escaped(message));
            }
        }
        var thrown = line.getThrown();
        if (thrown != null && !isPlain(thrown)) line.setThrown(new Escaped(thrown, 0));
        return true;
    }

    private static boolean isPlain(Throwable thrown) {
        @Nullable Throwable at = thrown;
        for (int depth = 0; at != null && depth < MOST_CAUSES; depth++, at = at.getCause()) {
            if (!isPlain(String.valueOf(at.getMessage()))) return false;
        }
        return at == null;
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(OneLineEach::isUnsafe);
    }

    private static boolean isUnsafe(int c) {
        return (Character.isISOControl(c) && c != '\t')
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    static String escaped(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                plain.append(String.format("\\u%04x", c));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** The same failure with its places, and with messages of one line. */
    private static final class Escaped extends Exception {
        Escaped(Throwable failure, int depth) {
            super(escaped(failure.toString()), next(failure, depth));
            setStackTrace(failure.getStackTrace());
        }

        private static @Nullable Throwable next(Throwable failure, int depth) {
            var cause = failure.getCause();
            return cause == null || depth == MOST_CAUSES ? null : new Escaped(cause, depth + 1);
        }
    }
}
