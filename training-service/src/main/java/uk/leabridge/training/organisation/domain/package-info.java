/** Organisations whose people learn. */
@NullMarked
package uk.leabridge.training.organisation.domain;

import org.jspecify.annotations.NullMarked;
