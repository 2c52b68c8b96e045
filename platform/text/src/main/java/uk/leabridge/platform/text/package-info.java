/** What people type, made one at the door of the services and of the console alike. It depends on nothing. */
@NullMarked
package uk.leabridge.platform.text;

import org.jspecify.annotations.NullMarked;
