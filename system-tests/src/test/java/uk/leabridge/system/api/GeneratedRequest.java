package uk.leabridge.system.api;

import uk.leabridge.system.wire.WireRequest;

/**
 * A request that was made up.
 *
 * @param kind of mischief: the rows that are counted
 * @param operation as the OpenAPI document names it
 * @param what was done to it
 * @param caller {@code <role>.<borough>}, a system's client, or nobody
 * @param refused whether it must be; much of it may be taken for what it is
 * @param signed whether the caller's token goes with it
 */
public record GeneratedRequest(
        Kind kind, String operation, String what, boolean refused, String caller, boolean signed, WireRequest request) {
    /** What is wrong with it. */
    public enum Kind {
        /** Nothing: it is there for its addresses. */
        GOOD("good requests"),
        BODY("bodies"),
        ADDRESS("paths and queries"),
        HEADER("headers and methods");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
