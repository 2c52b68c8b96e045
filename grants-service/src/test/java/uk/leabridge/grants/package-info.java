/** The service over HTTP, with its real database. */
@NullMarked
package uk.leabridge.grants;

import org.jspecify.annotations.NullMarked;
