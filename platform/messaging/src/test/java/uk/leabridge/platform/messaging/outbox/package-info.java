@NullMarked
package uk.leabridge.platform.messaging.outbox;

import org.jspecify.annotations.NullMarked;
