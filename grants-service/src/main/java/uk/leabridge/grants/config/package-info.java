/** Problems and locks that the features share. */
@NullMarked
package uk.leabridge.grants.config;

import org.jspecify.annotations.NullMarked;
