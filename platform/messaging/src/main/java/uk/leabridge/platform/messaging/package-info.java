/** Events between services: CloudEvents 1.0 over Kafka. */
@NullMarked
package uk.leabridge.platform.messaging;

import org.jspecify.annotations.NullMarked;
