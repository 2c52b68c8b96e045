@NullMarked
package uk.leabridge.platform.attempt;

import org.jspecify.annotations.NullMarked;
