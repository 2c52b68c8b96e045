/** Organisations in PostgreSQL. */
@NullMarked
package uk.leabridge.training.organisation.infrastructure;

import org.jspecify.annotations.NullMarked;
