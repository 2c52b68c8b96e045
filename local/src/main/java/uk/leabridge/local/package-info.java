/** The embedded default: the whole platform as real processes on one machine, without containers. */
@NullMarked
package uk.leabridge.local;

import org.jspecify.annotations.NullMarked;
