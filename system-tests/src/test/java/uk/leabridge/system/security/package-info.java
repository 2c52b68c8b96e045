/** What callers can do to the platform through its API and its pages, counted in a table: {@code make security-check}. */
@NullMarked
package uk.leabridge.system.security;

import org.jspecify.annotations.NullMarked;
