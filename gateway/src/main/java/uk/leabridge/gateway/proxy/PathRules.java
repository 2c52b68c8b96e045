package uk.leabridge.gateway.proxy;

/**
 * Refuses paths that two programs could read in two ways. The door decides by the path, so a path that the service
 * behind it would normalise to another one must not pass.
 */
public final class PathRules {

    private static final int LONGEST = 2048;

    private PathRules() {}

    /** True when the raw path is plain: no dot segments, empty segments, backslashes, parameters or risky escapes. */
    public static boolean plain(String path) {
        if (path.isEmpty() || path.charAt(0) != '/' || path.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < path.length(); i++) {
            if (!plainAt(path, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean plainAt(String path, int i) {
        char c = path.charAt(i);
        if (c <= ' ' || c >= 0x7f) {
            return false;
        }
        return switch (c) {
            case '/' -> segmentPlain(path, i + 1);
            case '%' -> escapePlain(path, i);
            case '\\', ';', '#', '<', '>', '"', '|', '^', '`', '{', '}' -> false;
            default -> true;
        };
    }

    /** No empty segment but the last, and none that is {@code .} or {@code ..}. */
    private static boolean segmentPlain(String path, int start) {
        if (start == path.length()) {
            return true;
        }
        char first = path.charAt(start);
        if (first == '/') {
            return false;
        }
        if (first != '.') {
            return true;
        }
        int end = path.indexOf('/', start);
        String segment = path.substring(start, end < 0 ? path.length() : end);
        return !segment.equals(".") && !segment.equals("..");
    }

    /** Escapes are two hex digits and never stand for a control character, a percent sign, a dot or a slash. */
    private static boolean escapePlain(String path, int i) {
        if (i + 2 >= path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(i + 1), 16);
        int low = Character.digit(path.charAt(i + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int value = high * 16 + low;
        return value >= 0x20
                && value != '%'
                && value != '.'
                && value != '/'
                && value != '\\'
                && value != ';'
                && value != 0x7f;
    }
}
