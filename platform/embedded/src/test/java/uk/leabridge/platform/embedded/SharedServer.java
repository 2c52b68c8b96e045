package uk.leabridge.platform.embedded;

/** One PostgreSQL for the tests of this JVM that change nothing for one another. */
final class SharedServer {
    private static final PostgresServer SERVER = PostgresServer.startThrowAway();

    private SharedServer() {}

    static PostgresServer get() {
        return SERVER;
    }
}
