/** Where incidents are kept and counted. */
@NullMarked
package uk.leabridge.comms.incident.infrastructure;

import org.jspecify.annotations.NullMarked;
