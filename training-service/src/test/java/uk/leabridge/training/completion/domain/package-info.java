/** Tests of what completions are worth. */
@NullMarked
package uk.leabridge.training.completion.domain;

import org.jspecify.annotations.NullMarked;
