package uk.leabridge.platform.input;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.ArrayDeque;
import java.util.stream.Collectors;

/**
 * What is wrong with a body of JSON. What was sent is never repeated.
 *
 * @param field its path, as {@code people[1].name}; {@code body} for the whole
 * @param code a stable word for the rule that is broken
 * @param remedy what to do, as a sentence
 */
public record ShapeFault(String field, String code, String remedy) {
    private static final int MAX_NAME = 60;

    /** The fault for which a body could not be read. */
    public static ShapeFault of(JacksonException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) return syntax(unreadable);
        if (mapping.getCause() instanceof JacksonException cause && !(cause instanceof JsonMappingException)) {
            return syntax(cause);
        }
        var field = path(mapping);
        return switch (mapping) {
            case UnfitValue unfit -> new ShapeFault(field, unfit.code(), unfit.remedy());
            case InvalidNullException _ ->
                new ShapeFault(
                        field,
                        "not-null",
                        "Do not send null. Leave the field out, or remove the null item from the list.");
            case UnrecognizedPropertyException _ ->
                new ShapeFault(field, "unknown-field", "Remove this field. It is not part of this request.");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new ShapeFault(field, "unknown-code", "Use one of: " + constants(format.getTargetType()) + ".");
            default -> new ShapeFault(field, "wrong-type", "Send a value of the type given in the API documentation.");
        };
    }

    /** A field that is there twice is the one fault of syntax that has a name, and the parser tells it by its message alone. */
    private static ShapeFault syntax(JacksonException broken) {
        if (broken instanceof JsonParseException parsing
                && parsing.getProcessor() != null
                && parsing.getOriginalMessage().startsWith("Duplicate field")) {
            return new ShapeFault(
                    path(parsing.getProcessor().getParsingContext()), "duplicate-field", "Send this field once.");
        }
        return new ShapeFault("body", "not-json", "Send well-formed JSON.");
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

    private static String path(JsonMappingException mapping) {
        var path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : shorten(step.getFieldName()))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "body" : path;
    }

    /** A name that somebody else chose, as far as it is repeated. */
    public static String shorten(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }

    private static String constants(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
