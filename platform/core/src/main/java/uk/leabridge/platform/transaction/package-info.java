/** Rows that the platform writes with the transaction's commit, in one network round trip. */
@NullMarked
package uk.leabridge.platform.transaction;

import org.jspecify.annotations.NullMarked;
