@NullMarked
package uk.leabridge.comms.incident.domain;

import org.jspecify.annotations.NullMarked;
