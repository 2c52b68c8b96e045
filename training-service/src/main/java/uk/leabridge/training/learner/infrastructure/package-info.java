/** Learners in PostgreSQL. */
@NullMarked
package uk.leabridge.training.learner.infrastructure;

import org.jspecify.annotations.NullMarked;
