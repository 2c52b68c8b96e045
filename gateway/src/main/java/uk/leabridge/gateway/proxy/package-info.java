/** The door: every call to a service's API is checked here, then passed on as a stream. */
@NullMarked
package uk.leabridge.gateway.proxy;

import org.jspecify.annotations.NullMarked;
