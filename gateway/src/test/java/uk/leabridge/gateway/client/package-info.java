@NullMarked
package uk.leabridge.gateway.client;

import org.jspecify.annotations.NullMarked;
