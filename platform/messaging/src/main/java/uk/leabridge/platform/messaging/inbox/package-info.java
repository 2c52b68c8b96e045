/** Events arrive once: the entry and the effect commit together; what cannot be handled goes to the dead letters. */
@NullMarked
package uk.leabridge.platform.messaging.inbox;

import org.jspecify.annotations.NullMarked;
