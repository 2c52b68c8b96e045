package uk.leabridge.gateway.proxy;

/** What a person reads where a program gets a problem. */
record PageWords(String title, String text) {

    static PageWords of(Problem problem) {
        return switch (problem) {
            case REQUEST_TIMEOUT ->
                new PageWords(
                        "What you sent took too long to reach us",
                        "Your connection may be slow. Nothing has been saved. Go back and try again.");
            case HEADERS_TOO_LARGE ->
                new PageWords(
                        "Your browser sent too many cookies",
                        "Delete the cookies for this site in your browser’s settings and try again.");
            case ADDRESS_TOO_LONG, SUSPICIOUS_PATH, MALFORMED_REQUEST, METHOD_NOT_ALLOWED ->
                new PageWords(
                        "We could not read this request",
                        "If you typed or pasted the web address, check it is correct. If you followed a link, the link is broken.");
            case BODY_TOO_LARGE ->
                new PageWords(
                        "Your form or file is too large",
                        "A form and its files must be 12 MB or smaller in total. Nothing has been saved.");
            case NOT_FOUND ->
                new PageWords("Page not found", "If you typed or pasted the web address, check it is correct.");
            case FAILED, UPSTREAM_BROKEN, UPSTREAM_GONE, UPSTREAM_TIMEOUT ->
                new PageWords(
                        "Something went wrong",
                        "If you sent something, we do not know whether it was saved. Check before you try again. If this happens again, contact your borough’s administrator.");
            default -> new PageWords("Leabridge is busy", "Nothing has been saved. Try again in a minute.");
        };
    }
}
