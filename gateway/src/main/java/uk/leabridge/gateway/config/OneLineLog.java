package uk.leabridge.gateway.config;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes control characters of messages, and of what was thrown, as escapes: whatever a caller sends, it cannot begin a
 * line of its own in the log.
 */
@LoggingFilter(name = "one-line")
public final class OneLineLog implements Filter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029&&[^\\t]]");
    private static final int DEEPEST_CAUSE = 16;
    private static final ExtFormatter FORMAT = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord line) {
            return formatMessage(line);
        }
    };

    @Override
    public boolean isLoggable(LogRecord logged) {
        String message = FORMAT.format(logged);
        if (message != null && CONTROL.matcher(message).find()) {
            logged.setParameters(null);
            if (logged instanceof ExtLogRecord ext) {
                ext.setMessage(plain(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                logged.setMessage(plain(message));
            }
        }
        Throwable thrown = logged.getThrown();
        if (thrown != null && forges(thrown)) {
            logged.setThrown(new Plain(thrown, 0));
        }
        return true;
    }

    private static boolean forges(Throwable thrown) {
        Throwable current = thrown;
        for (int i = 0; current != null && i < DEEPEST_CAUSE; i++) {
            if (CONTROL.matcher(current.toString()).find()) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }

    private static String plain(String text) {
        return CONTROL.matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }

    /** The same traces under names that stay on their line; its own name would only hide theirs. */
    @SuppressWarnings("OverrideThrowableToString")
    private static final class Plain extends RuntimeException {

        private final String name;

        Plain(Throwable original, int depth) {
            super(null, cause(original, depth), false, true);
            this.name = plain(original.toString());
            setStackTrace(original.getStackTrace());
        }

        private static @Nullable Throwable cause(Throwable original, int depth) {
            Throwable cause = original.getCause();
            return cause == null || depth == DEEPEST_CAUSE ? null : new Plain(cause, depth + 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
