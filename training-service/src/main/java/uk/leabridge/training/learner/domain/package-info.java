/** Learners: people whose training is recorded. */
@NullMarked
package uk.leabridge.training.learner.domain;

import org.jspecify.annotations.NullMarked;
