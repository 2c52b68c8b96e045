/** What can be done with completions, and by whom. */
@NullMarked
package uk.leabridge.training.completion.application;

import org.jspecify.annotations.NullMarked;
