/** The injected clock and England's working days. */
@NullMarked
package uk.leabridge.platform.time;

import org.jspecify.annotations.NullMarked;
