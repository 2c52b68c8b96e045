/** Courses over HTTP. */
@NullMarked
package uk.leabridge.training.course.api;

import org.jspecify.annotations.NullMarked;
