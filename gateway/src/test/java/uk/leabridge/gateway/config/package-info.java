@NullMarked
package uk.leabridge.gateway.config;

import org.jspecify.annotations.NullMarked;
