package uk.leabridge.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.problem.ProblemException;

class AttemptTest {
    private record Row(long version) {}

    private static Attempt<String> change(Optional<Row> found, long version) {
        return Attempt.on(found).at(version, Row::version).map(row -> "changed " + row.version());
    }

    @Test
    void triesWhatWasFoundInTheVersionThatWasRead() {
        assertThat(change(Optional.of(new Row(7)), 7)).isEqualTo(new Attempt.Tried<>("changed 7"));
        assertThat(change(Optional.of(new Row(8)), 7)).isEqualTo(new Attempt.Stale<>());
        assertThat(change(Optional.empty(), 7)).isEqualTo(new Attempt.NotFound<>());
    }

    @Test
    void looksForNothingWithoutARole() {
        assertThat(Attempt.allowed(false, () -> {
                    throw new AssertionError("it was looked for");
                }))
                .isEqualTo(new Attempt.Forbidden<>());
        assertThat(Attempt.allowed(true, () -> change(Optional.of(new Row(7)), 7)))
                .isEqualTo(new Attempt.Tried<>("changed 7"));
    }

    @Test
    void isAnsweredWithTheOutcomeOrAProblem() {
        assertThat(Answers.tried(new Attempt.Tried<>("done"))).isEqualTo("done");
        assertThat(status(new Attempt.NotFound<>())).isEqualTo(404);
        assertThat(status(new Attempt.Forbidden<>())).isEqualTo(403);
        assertThat(status(new Attempt.Stale<>())).isEqualTo(412);
    }

    @Test
    void refusesACreateThatCouldNotBeTried() {
        assertThat(Creation.of(new Attempt.NotFound<Creation<String, String>>()))
                .isEqualTo(Creation.notFound());
        assertThat(Creation.of(new Attempt.Tried<>(Creation.<String, String>created("made"))))
                .isEqualTo(Creation.created("made"));
    }

    private static int status(Attempt<String> attempt) {
        return catchThrowableOfType(ProblemException.class, () -> Answers.tried(attempt))
                .problem()
                .status();
    }
}
