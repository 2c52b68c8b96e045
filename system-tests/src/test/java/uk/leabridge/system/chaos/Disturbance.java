package uk.leabridge.system.chaos;

import java.time.Duration;

/** What is done to a process under load. */
enum Disturbance {
    KILLED("killed (-9)", Duration.ofSeconds(15)),
    STOPPED("stopped cleanly", Duration.ofSeconds(15)),
    /** Everybody who waited comes at once, and is served beside the usual load. */
    FROZEN("frozen", Duration.ofSeconds(90)),
    /** What piled up meanwhile comes before what is new. */
    AWAY("away", Duration.ofSeconds(90));

    private final String words;
    private final Duration wholeWithin;

    Disturbance(String words, Duration wholeWithin) {
        this.words = words;
        this.wholeWithin = wholeWithin;
    }

    String words() {
        return words;
    }

    /** How long it may take, once the process runs again, until everything works. */
    Duration wholeWithin() {
        return wholeWithin;
    }
}
