@NullMarked
package uk.leabridge.platform;

import org.jspecify.annotations.NullMarked;
