package uk.leabridge.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.leabridge.platform.input.ShapeFault;
import uk.leabridge.platform.problem.Problem.FieldError;

/** Names the field at fault when a body cannot be read or breaks a rule. What was sent is never repeated. */
public final class ShapeProblems {
    private static final int MAX_ERRORS = 50;

    private ShapeProblems() {}

    static Problem of(ConstraintViolationException broken) {
        var errors = broken.getConstraintViolations().stream()
                .map(ShapeProblems::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .limit(MAX_ERRORS)
                .toList();
        return Problem.invalid(errors);
    }

    /** The problem with a body of JSON. */
    public static Problem of(JacksonException unreadable) {
        var fault = ShapeFault.of(unreadable);
        return Problem.invalid(fault.field(), fault.code(), fault.remedy());
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

    static String shorten(String name) {
        return ShapeFault.shorten(name);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
