/** Courses in PostgreSQL. */
@NullMarked
package uk.leabridge.training.course.infrastructure;

import org.jspecify.annotations.NullMarked;
