/** Events leave with the commit that made them: written beside it, forwarded to Kafka in order, at least once. */
@NullMarked
package uk.leabridge.platform.messaging.outbox;

import org.jspecify.annotations.NullMarked;
