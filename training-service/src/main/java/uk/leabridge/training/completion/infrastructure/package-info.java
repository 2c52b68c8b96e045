/** Completions in PostgreSQL. */
@NullMarked
package uk.leabridge.training.completion.infrastructure;

import org.jspecify.annotations.NullMarked;
