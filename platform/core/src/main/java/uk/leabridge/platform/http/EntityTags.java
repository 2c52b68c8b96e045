package uk.leabridge.platform.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;

/** A row's version as a strong entity tag: {@code "7"}. */
public final class EntityTags {
    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that the caller read.
     *
     * @throws ProblemException 428 when the header is missing, 400 when it is not one strong tag of ours
     */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(Problem.of(
                    CommonProblem.VERSION_REQUIRED, "Read the record first, then send its ETag in If-Match."));
        }
        var tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                    Problem.invalid("If-Match", "not-an-etag", "Send the ETag exactly as you received it."));
        }
        return Long.parseLong(tag.group(1));
    }

    public static Problem stale() {
        return Problem.of(CommonProblem.STALE_VERSION, "Review the latest version and try again.");
    }
}
