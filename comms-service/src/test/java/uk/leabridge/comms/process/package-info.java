@NullMarked
package uk.leabridge.comms.process;

import org.jspecify.annotations.NullMarked;
