/** What the gateway reads of the realm itself, besides what quarkus-oidc does. */
@NullMarked
package uk.leabridge.gateway.realm;

import org.jspecify.annotations.NullMarked;
