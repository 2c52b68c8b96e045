/** Envelope encryption of personal data, a data key for each person, and keyed fingerprints. */
@NullMarked
package uk.leabridge.platform.sealing;

import org.jspecify.annotations.NullMarked;
