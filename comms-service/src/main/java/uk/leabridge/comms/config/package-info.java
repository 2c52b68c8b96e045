/** The service's settings, and what makes it refuse to start. */
@NullMarked
package uk.leabridge.comms.config;

import org.jspecify.annotations.NullMarked;
