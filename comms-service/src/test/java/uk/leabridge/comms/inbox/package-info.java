@NullMarked
package uk.leabridge.comms.inbox;

import org.jspecify.annotations.NullMarked;
