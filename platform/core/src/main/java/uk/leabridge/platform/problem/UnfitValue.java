package uk.leabridge.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value in a body that is of the right type and cannot be taken all the same. */
public final class UnfitValue extends JsonMappingException {
    private final String code;
    private final String remedy;

    /**
     * Knows its field once it has passed through the objects around it.
     *
     * @param code a stable word for the rule that it breaks
     * @param remedy what to do, as a sentence; never holds the value
     */
    public UnfitValue(JsonParser at, String code, String remedy) {
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
