/** The inbox over HTTP. */
@NullMarked
package uk.leabridge.comms.inbox.api;

import org.jspecify.annotations.NullMarked;
