@NullMarked
package uk.leabridge.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
