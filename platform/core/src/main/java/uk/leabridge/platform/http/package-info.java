/** Entity tags and links of the HTTP answers. */
@NullMarked
package uk.leabridge.platform.http;

import org.jspecify.annotations.NullMarked;
