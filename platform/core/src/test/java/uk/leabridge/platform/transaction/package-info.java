@NullMarked
package uk.leabridge.platform.transaction;

import org.jspecify.annotations.NullMarked;
