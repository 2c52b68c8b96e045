@NullMarked
package uk.leabridge.platform.time;

import org.jspecify.annotations.NullMarked;
