/** Refuses to start when the set-up is unsafe. */
@NullMarked
package uk.leabridge.platform.config;

import org.jspecify.annotations.NullMarked;
