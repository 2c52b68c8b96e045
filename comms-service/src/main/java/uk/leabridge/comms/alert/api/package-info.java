/** Alerts over HTTP. */
@NullMarked
package uk.leabridge.comms.alert.api;

import org.jspecify.annotations.NullMarked;
