@NullMarked
package uk.leabridge.platform.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
