/** Where alerts are kept, and how they leave. */
@NullMarked
package uk.leabridge.comms.alert.infrastructure;

import org.jspecify.annotations.NullMarked;
