package uk.leabridge.gateway.page;

/** What is wrong with one field; {@code field} is also the id that the error summary links to. */
public record FieldError(String field, String message) {}
