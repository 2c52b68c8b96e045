package uk.leabridge.system.security;

/** What can be wrong with an answer. */
enum FaultType {
    SERVER_ERROR("5xx"),
    NO_ANSWER("no answer"),
    NO_PROBLEM("not a problem document"),
    NO_PAGE("not a page"),
    TELLS_INSIDE("tells of the inside"),
    FORGED("what was sent became a header or a script"),
    MAY_BE_STORED("without no-store"),
    LEADS_NOWHERE("an address that cannot be followed"),
    TAKEN("taken, though malformed"),
    DISTURBED("an ordinary request failed");

    private final String words;

    FaultType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
