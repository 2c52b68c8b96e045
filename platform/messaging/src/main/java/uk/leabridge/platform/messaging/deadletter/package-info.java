/** Events that could not be handled, and their way back. */
@NullMarked
package uk.leabridge.platform.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
