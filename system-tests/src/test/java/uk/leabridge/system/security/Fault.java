package uk.leabridge.system.security;

/**
 * An answer that nobody should get.
 *
 * @param row of the table
 * @param where the operation, or the form
 * @param what was done
 * @param answer in short
 */
record Fault(FaultType type, String row, String where, String what, String answer) {
    /** Faults of one kind are told once. */
    String group() {
        String told = answer.replaceFirst("\\{.*|<.*", "").strip();
        return type.words() + " | " + row + " | " + told;
    }

    String line() {
        return String.join(" | ", type.words(), row, where, what, answer).replaceAll("[\\r\\n\\x00-\\x1f]+", " ");
    }
}
