/** Tests of the rules about validity. */
@NullMarked
package uk.leabridge.training.course.domain;

import org.jspecify.annotations.NullMarked;
