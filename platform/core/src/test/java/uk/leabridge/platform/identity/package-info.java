@NullMarked
package uk.leabridge.platform.identity;

import org.jspecify.annotations.NullMarked;
