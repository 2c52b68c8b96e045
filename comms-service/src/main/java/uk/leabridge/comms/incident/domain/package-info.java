/** Incidents: what happened, how grave it is, what was done about it and when. */
@NullMarked
package uk.leabridge.comms.incident.domain;

import org.jspecify.annotations.NullMarked;
