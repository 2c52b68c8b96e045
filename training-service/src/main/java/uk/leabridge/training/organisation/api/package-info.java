/** Organisations over HTTP. */
@NullMarked
package uk.leabridge.training.organisation.api;

import org.jspecify.annotations.NullMarked;
