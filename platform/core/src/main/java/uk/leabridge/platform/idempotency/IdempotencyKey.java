package uk.leabridge.platform.idempotency;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;

/**
 * The caller's {@code Idempotency-Key} with the request that it stands for.
 *
 * @param value 8 to 100 characters of {@code A-Z a-z 0-9 . _ : -}
 * @param request what was asked, as a record whose JSON is its fingerprint
 */
public record IdempotencyKey(String value, Object request) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{8,100}");

    /**
     * Reads the header.
     *
     * @throws ProblemException 400 when it is missing or of another shape
     */
    public static IdempotencyKey of(@Nullable String header, Object request) {
        if (header == null || !SHAPE.matcher(header).matches()) {
            throw new ProblemException(Problem.invalid(
                    "Idempotency-Key",
                    "required",
                    "Send your own key of 8 to 100 characters: letters, digits and . _ : -"));
        }
        return new IdempotencyKey(header, request);
    }
}
