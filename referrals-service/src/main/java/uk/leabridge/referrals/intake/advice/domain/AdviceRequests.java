package uk.leabridge.referrals.intake.advice.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;

/** The store of questions. What the actor may not see is not found. */
public interface AdviceRequests {
    void add(Advice advice);

    Optional<Advice> find(UUID id);

    /** The borough's questions, newest first, narrowed to a status unless it is null. */
    List<Advice> of(String borough, @Nullable AdviceStatus status, Optional<Cursor> after, int rows);

    /** What the subject asked, newest first. */
    List<Advice> askedBy(String subject, Optional<Cursor> after, int rows);
}
