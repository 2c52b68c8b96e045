package uk.leabridge.training.course.application;

import java.util.UUID;

/** The answer to a new course. */
public record CourseReceipt(UUID id, String code) {}
