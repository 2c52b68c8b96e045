@NullMarked
package uk.leabridge.platform.paging;

import org.jspecify.annotations.NullMarked;
