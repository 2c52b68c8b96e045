@NullMarked
package uk.leabridge.comms.incident;

import org.jspecify.annotations.NullMarked;
