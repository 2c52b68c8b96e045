package uk.leabridge.training.course.domain;

/** Where courses are kept. */
public interface Courses {
    /** Adds one; false when its code is taken. */
    boolean add(Course course);
}
