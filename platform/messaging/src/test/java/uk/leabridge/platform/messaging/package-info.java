@NullMarked
package uk.leabridge.platform.messaging;

import org.jspecify.annotations.NullMarked;
