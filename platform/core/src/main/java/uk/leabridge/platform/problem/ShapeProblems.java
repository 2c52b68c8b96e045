package uk.leabridge.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.leabridge.platform.problem.Problem.FieldError;

/** Names the field at fault when a body cannot be read or breaks a rule. What was sent is never repeated. */
public final class ShapeProblems {
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

    /** The problem with a body of JSON. */
    public static Problem of(JacksonException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) return syntax(unreadable);
        if (mapping.getCause() instanceof JacksonException cause && !(cause instanceof JsonMappingException)) {
            return syntax(cause);
        }
        var field = path(mapping);
        return switch (mapping) {
            case UnfitValue unfit -> Problem.invalid(field, unfit.code(), unfit.remedy());
            case InvalidNullException _ ->
                Problem.invalid(
                        field,
                        "not-null",
                        "Do not send null. Leave the field out, or remove the null item from the list.");
            case UnrecognizedPropertyException _ ->
                Problem.invalid(field, "unknown-field", "Remove this field. It is not part of this request.");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                Problem.invalid(field, "unknown-code", "Use one of: " + constants(format.getTargetType()) + ".");
            default -> Problem.invalid(field, "wrong-type", "Send a value of the type given in the API documentation.");
        };
    }

    /** A field that is there twice is the one fault of syntax that has a name, and the parser tells it by its message alone. */
    private static Problem syntax(JacksonException broken) {
        if (broken instanceof JsonParseException parsing
                && parsing.getProcessor() != null
                && parsing.getOriginalMessage().startsWith("Duplicate field")) {
            return Problem.invalid(
                    path(parsing.getProcessor().getParsingContext()), "duplicate-field", "Send this field once.");
        }
        return Problem.invalid("body", "not-json", "Send well-formed JSON.");
    }

    private static String path(JsonStreamContext innermost) {
        var path = new ArrayDeque<String>();
        for (var at = innermost; at != null; at = at.getParent()) {
            if (at.inArray()) {
                path.addFirst("[" + at.getCurrentIndex() + "]");
            } else if (at.inObject() && at.getCurrentName() != null) {
                path.addFirst(shorten(at.getCurrentName()));
            }
        }
        return String.join(".", path).replace(".[", "[");
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
