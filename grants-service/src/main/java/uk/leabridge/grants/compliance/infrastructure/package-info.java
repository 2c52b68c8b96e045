/** Evidence and standing in PostgreSQL, events from training, the sweep of what falls due. */
@NullMarked
package uk.leabridge.grants.compliance.infrastructure;

import org.jspecify.annotations.NullMarked;
