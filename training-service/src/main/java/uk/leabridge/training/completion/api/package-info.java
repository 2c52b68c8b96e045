/** Completions and records over HTTP. */
@NullMarked
package uk.leabridge.training.completion.api;

import org.jspecify.annotations.NullMarked;
