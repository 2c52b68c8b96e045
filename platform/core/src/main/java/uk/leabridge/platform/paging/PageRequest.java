package uk.leabridge.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;

/**
 * {@code ?limit=&after=} of a list, as a bean parameter: {@code @BeanParam @Valid PageRequest page}.
 *
 * @param limit how many items, 1 to 100
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100)
        int limit,

        @QueryParam("after") @Nullable String after) {
    public static final int MAX = 100;

    /**
     * The cursor to go on from.
     *
     * @throws ProblemException 400 when {@code after} is none of ours
     */
    public Optional<Cursor> cursor() {
        if (after == null || after.isEmpty()) return Optional.empty();
        var cursor = Cursor.decode(after);
        if (cursor.isEmpty()) {
            throw new ProblemException(
                    Problem.invalid("after", "not-a-cursor", "Use the cursor from the Link header."));
        }
        return cursor;
    }
}
