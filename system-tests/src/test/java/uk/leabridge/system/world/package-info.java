/** The platform under test, and ways to reach into it: the door, the databases, the broker, the inbox. */
@NullMarked
package uk.leabridge.system.world;

import org.jspecify.annotations.NullMarked;
