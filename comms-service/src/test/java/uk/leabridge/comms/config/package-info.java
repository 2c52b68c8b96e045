@NullMarked
package uk.leabridge.comms.config;

import org.jspecify.annotations.NullMarked;
