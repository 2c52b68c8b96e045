/** What stands in the way of a change before any rule of the thing itself is asked. */
@NullMarked
package uk.leabridge.platform.attempt;

import org.jspecify.annotations.NullMarked;
