@NullMarked
package uk.leabridge.platform.embedded;

import org.jspecify.annotations.NullMarked;
