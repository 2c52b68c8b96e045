package uk.leabridge.system.chaos;

/** What is done to a process under load. */
enum Disturbance {
    KILLED("killed (-9)"),
    STOPPED("stopped in order"),
    FROZEN("frozen"),
    AWAY("away");

    private final String words;

    Disturbance(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
