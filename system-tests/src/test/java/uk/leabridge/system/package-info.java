/** Journeys, refusals and breakages over the real processes, started once a run. */
@NullMarked
package uk.leabridge.system;

import org.jspecify.annotations.NullMarked;
