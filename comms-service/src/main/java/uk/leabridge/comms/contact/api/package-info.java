/** The people alerts can reach, over HTTP. */
@NullMarked
package uk.leabridge.comms.contact.api;

import org.jspecify.annotations.NullMarked;
