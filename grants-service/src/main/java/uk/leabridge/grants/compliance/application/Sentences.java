package uk.leabridge.grants.compliance.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.Assessment;

/** Says a reason in words, without a name. */
final class Sentences {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Sentences() {}

    static String of(Assessment.Finding finding) {
        var date = finding.date();
        return switch (finding.code()) {
            case NOT_FUNDED -> "There is no current or future award, so there is nothing to comply with.";
            case NOBODY_CONCERNED -> "This requirement does not apply to anyone on the roster today.";
            case DSO_AND_DEPUTY_IN_POST -> "A designated safeguarding officer and a deputy are in post.";
            case NO_DSO -> "No designated safeguarding officer is in post.";
            case NO_DEPUTY -> "No deputy to the designated safeguarding officer is in post.";
            case TRAINED ->
                date == null ? "Trained; the training does not lapse." : "Trained; valid until " + day(date) + ".";
            case LAPSES_SOON -> "Training lapses after " + day(date) + ".";
            case IN_GRACE -> "New in post: training is due by " + day(date) + ".";
            case TRAINING_LAPSED -> "Training lapsed on " + day(date) + ".";
            case NEVER_TRAINED -> "No training is recorded; required since " + day(date) + ".";
        };
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "an unknown date" : DAY.format(date);
    }
}
