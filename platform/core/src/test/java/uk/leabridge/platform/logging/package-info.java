@NullMarked
package uk.leabridge.platform.logging;

import org.jspecify.annotations.NullMarked;
