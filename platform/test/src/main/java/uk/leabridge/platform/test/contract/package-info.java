/** Holds producers and consumers of events to contracts/. */
@NullMarked
package uk.leabridge.platform.test.contract;

import org.jspecify.annotations.NullMarked;
