@NullMarked
package uk.leabridge.platform.work;

import org.jspecify.annotations.NullMarked;
