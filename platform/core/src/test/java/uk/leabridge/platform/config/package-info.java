@NullMarked
package uk.leabridge.platform.config;

import org.jspecify.annotations.NullMarked;
