/** SQL by hand, in one place. Fewer network round trips: what goes just before a commit, and transactions that are one trip. */
@NullMarked
package uk.leabridge.platform.transaction;

import org.jspecify.annotations.NullMarked;
