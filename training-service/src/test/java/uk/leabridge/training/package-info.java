/** The service over HTTP, with its real database. */
@NullMarked
package uk.leabridge.training;

import org.jspecify.annotations.NullMarked;
