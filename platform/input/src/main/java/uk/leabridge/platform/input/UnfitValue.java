package uk.leabridge.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/** A value in a body that is of the right type and cannot be taken all the same. */
final class UnfitValue extends JsonMappingException {
    private final String code;
    private final String remedy;

    /**
     * Knows its field once it has passed through the objects around it.
     *
     * @param code a stable word for the rule that it breaks
     * @param remedy what to do, as a sentence; never holds the value
     */
    UnfitValue(@Nullable JsonParser at, String code, String remedy) {
        super(at, remedy);
        this.code = code;
        this.remedy = remedy;
    }

    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
