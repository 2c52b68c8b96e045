@NullMarked
package uk.leabridge.comms;

import org.jspecify.annotations.NullMarked;
