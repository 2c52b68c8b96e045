/** The frame that every page of the console shares, and the tools to make one. */
@NullMarked
package uk.leabridge.gateway.page;

import org.jspecify.annotations.NullMarked;
