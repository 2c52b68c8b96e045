/** What is promised when a process is killed, a broker is away, or a row is tampered with. */
@NullMarked
package uk.leabridge.system.chaos;

import org.jspecify.annotations.NullMarked;
