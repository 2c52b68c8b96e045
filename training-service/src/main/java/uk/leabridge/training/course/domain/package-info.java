/** Courses and how long they count. */
@NullMarked
package uk.leabridge.training.course.domain;

import org.jspecify.annotations.NullMarked;
