/** {@code make demo}: a synthetic year sent through the front door, then counted at every place it should have reached. */
@NullMarked
package uk.leabridge.local.demo;

import org.jspecify.annotations.NullMarked;
