package uk.leabridge.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.leabridge.platform.problem.Problem.FieldError;

/** Names the field at fault when a body cannot be read or breaks a rule. What was sent is never repeated. */
final class ShapeProblems {
    private static final int MAX_ERRORS = 50;
    private static final int MAX_NAME = 60;

    private ShapeProblems() {}

    static Problem of(ConstraintViolationException broken) {
        var errors = broken.getConstraintViolations().stream()
                .map(ShapeProblems::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .limit(MAX_ERRORS)
                .toList();
        return Problem.invalid(errors);
    }

    static Problem of(JacksonException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return Problem.invalid("body", "not-json", "Send well-formed JSON.");
        }
        var field = path(mapping);
        return switch (mapping) {
            case UnrecognizedPropertyException _ -> Problem.invalid(field, "unknown-field", "Leave out this field.");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                Problem.invalid(field, "unknown-code", "Use one of: " + constants(format.getTargetType()) + ".");
            case InvalidFormatException format
            when format.getTargetType() == String.class ->
                Problem.invalid(field, "control-character", "Leave out the null character.");
            default -> Problem.invalid(field, "wrong-type", "Send a value of the documented type.");
        };
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return new FieldError(field(violation), kebab(annotation.getSimpleName()), violation.getMessage());
    }

    /** The JSON path, without the names of the Java method and its body parameter. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        var named = nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER
                ? nodes.subList(1, nodes.size())
                : nodes;
        var path = named.stream()
                .map(node -> node.getIndex() == null ? node.getName() : "[" + node.getIndex() + "]." + node.getName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "body" : path;
    }

    private static String path(JsonMappingException mapping) {
        var path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : shorten(step.getFieldName()))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "body" : path;
    }

    static String shorten(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }

    private static String constants(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
