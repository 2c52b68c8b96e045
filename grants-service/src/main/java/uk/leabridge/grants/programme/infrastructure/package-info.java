/** Programmes and awards in PostgreSQL. */
@NullMarked
package uk.leabridge.grants.programme.infrastructure;

import org.jspecify.annotations.NullMarked;
