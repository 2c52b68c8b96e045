package uk.leabridge.gateway.proxy;

import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Request id and W3C trace context: continued when the caller's are well formed, made otherwise. */
final class Trace {

    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();

    private Trace() {}

    static String requestId(@Nullable String given) {
        if (given != null && given.length() == 36 && UUID_SHAPE.matcher(given).matches()) {
            return given;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    static boolean wellFormed(@Nullable String traceparent) {
        return traceparent != null
                && traceparent.length() == 55
                && TRACEPARENT.matcher(traceparent).matches();
    }

    /** The same trace with a span of ours, or a new sampled trace. */
    static String traceparent(@Nullable String given) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String span = HEX.toHexDigits(random.nextLong() | 1);
        if (given != null && wellFormed(given)) {
            return given.substring(0, 36) + span + given.substring(52);
        }
        return "00-" + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1) + "-" + span + "-01";
    }
}
