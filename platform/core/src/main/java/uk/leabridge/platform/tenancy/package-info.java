/** Row-level security: the actor's settings travel with each transaction's connection. */
@NullMarked
package uk.leabridge.platform.tenancy;

import org.jspecify.annotations.NullMarked;
