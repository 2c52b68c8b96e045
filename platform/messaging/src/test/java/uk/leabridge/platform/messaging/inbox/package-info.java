@NullMarked
package uk.leabridge.platform.messaging.inbox;

import org.jspecify.annotations.NullMarked;
