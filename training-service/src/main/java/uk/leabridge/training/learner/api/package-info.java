/** Learners over HTTP. */
@NullMarked
package uk.leabridge.training.learner.api;

import org.jspecify.annotations.NullMarked;
