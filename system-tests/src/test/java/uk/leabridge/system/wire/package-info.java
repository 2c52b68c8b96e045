/** Requests as bytes, so that what no HTTP client would send can be sent, and pages as somebody without scripts uses them. */
@NullMarked
package uk.leabridge.system.wire;

import org.jspecify.annotations.NullMarked;
