/** How a caller has to behave on a connection before a request is anybody's business: heads and bodies arrive in time. */
@NullMarked
package uk.leabridge.gateway.proxy.connection;

import org.jspecify.annotations.NullMarked;
