/** Starts the real servers that Leabridge needs, from packages on Maven Central: PostgreSQL, Kafka, Keycloak, an inbox. */
@NullMarked
package uk.leabridge.platform.embedded;

import org.jspecify.annotations.NullMarked;
