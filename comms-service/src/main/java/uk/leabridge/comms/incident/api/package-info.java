/** Incidents over HTTP. */
@NullMarked
package uk.leabridge.comms.incident.api;

import org.jspecify.annotations.NullMarked;
