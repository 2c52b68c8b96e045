/** Opening, following and closing an incident. */
@NullMarked
package uk.leabridge.comms.incident.application;

import org.jspecify.annotations.NullMarked;
