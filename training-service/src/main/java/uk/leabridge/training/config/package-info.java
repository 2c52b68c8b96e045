/** Problems and settings of the service. */
@NullMarked
package uk.leabridge.training.config;

import org.jspecify.annotations.NullMarked;
