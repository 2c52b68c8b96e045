package uk.leabridge.gateway.page.governance;

/** Thrown where a record is asked for that another borough took over. */
final class RecordMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient MovedPage page;

    RecordMovedException(MovedPage page) {
        this.page = page;
    }

    MovedPage page() {
        return page;
    }
}
