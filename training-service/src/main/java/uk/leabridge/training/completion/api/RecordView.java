package uk.leabridge.training.completion.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.leabridge.training.completion.application.LearnerRecord;

/**
 * A learner's record.
 *
 * @param asOf the day in London for which it is true
 */
public record RecordView(
        UUID learnerId, LocalDate asOf, List<LearnerRecord.Standing> courses, List<CompletionView> completions) {
    static RecordView of(LearnerRecord learnerRecord) {
        return new RecordView(
                learnerRecord.learnerId(),
                learnerRecord.asOf(),
                learnerRecord.courses(),
                learnerRecord.completions().stream().map(CompletionView::of).toList());
    }
}
