/** Completions: recorded once, corrected by voiding, never edited. */
@NullMarked
package uk.leabridge.training.completion.domain;

import org.jspecify.annotations.NullMarked;
