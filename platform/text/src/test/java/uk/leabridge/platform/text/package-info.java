@NullMarked
package uk.leabridge.platform.text;

import org.jspecify.annotations.NullMarked;
