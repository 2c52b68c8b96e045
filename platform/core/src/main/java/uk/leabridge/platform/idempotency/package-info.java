/** A create that is repeated with the same key answers as it first did. */
@NullMarked
package uk.leabridge.platform.idempotency;

import org.jspecify.annotations.NullMarked;
