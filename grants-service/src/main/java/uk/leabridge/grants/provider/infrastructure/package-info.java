/** Providers in PostgreSQL. */
@NullMarked
package uk.leabridge.grants.provider.infrastructure;

import org.jspecify.annotations.NullMarked;
