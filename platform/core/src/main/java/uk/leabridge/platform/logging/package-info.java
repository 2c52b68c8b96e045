/** What may stand in a line of the log. */
@NullMarked
package uk.leabridge.platform.logging;

import org.jspecify.annotations.NullMarked;
