/** What can be done with learners, and by whom. */
@NullMarked
package uk.leabridge.training.learner.application;

import org.jspecify.annotations.NullMarked;
