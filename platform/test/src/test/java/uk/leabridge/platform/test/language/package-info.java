/** Holds the texts that people and API clients read to plain British English. */
@NullMarked
package uk.leabridge.platform.test.language;

import org.jspecify.annotations.NullMarked;
