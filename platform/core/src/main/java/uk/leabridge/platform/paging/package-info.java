/** Keyset paging with opaque cursors. */
@NullMarked
package uk.leabridge.platform.paging;

import org.jspecify.annotations.NullMarked;
