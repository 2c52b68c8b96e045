/** Calls to the services with the signed-in person's own token; problems come back as values. */
@NullMarked
package uk.leabridge.gateway.client;

import org.jspecify.annotations.NullMarked;
