/** What people and systems send, read and judged in one way at the door of the services and of the console alike. */
@NullMarked
package uk.leabridge.platform.input;

import org.jspecify.annotations.NullMarked;
