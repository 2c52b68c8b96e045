package uk.leabridge.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a borough, as in the token's {@code borough} claim: lower-case words joined by hyphens, 2 to 40 characters.
 * Another shape is an {@link
 * IllegalArgumentException}.
 */
public record Borough(@JsonValue String code) {
    public static final String PATTERN = "[a-z]{2,20}(-[a-z]{2,20}){0,3}";
    private static final Pattern SHAPE = Pattern.compile(PATTERN);
    private static final int MAX_LENGTH = 40;

    @JsonCreator
    public Borough {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a borough code");
        }
    }

    static boolean isCode(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return code;
    }
}
