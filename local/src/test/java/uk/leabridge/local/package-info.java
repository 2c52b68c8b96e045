@NullMarked
package uk.leabridge.local;

import org.jspecify.annotations.NullMarked;
