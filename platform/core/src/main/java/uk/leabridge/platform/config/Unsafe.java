package uk.leabridge.platform.config;

/**
 * A setting that a service must not run with.
 *
 * @param key the configuration key or table to look at
 * @param why what is wrong, and what would be right
 */
record Unsafe(String key, String why) {
    @Override
    public String toString() {
        return key + ": " + why;
    }
}
