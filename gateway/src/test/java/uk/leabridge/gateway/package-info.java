@NullMarked
package uk.leabridge.gateway;

import org.jspecify.annotations.NullMarked;
