/** What can be done with courses. */
@NullMarked
package uk.leabridge.training.course.application;

import org.jspecify.annotations.NullMarked;
