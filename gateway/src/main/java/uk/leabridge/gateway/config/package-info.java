/** What the gateway reads from its surroundings, and the checks that refuse an unsafe start. */
@NullMarked
package uk.leabridge.gateway.config;

import org.jspecify.annotations.NullMarked;
