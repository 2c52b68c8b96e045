package uk.leabridge.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.problem.ProblemException;

class EntityTagsTest {
    @Test
    void readsAStrongTag() {
        assertThat(EntityTags.expected("\"17\"")).isEqualTo(17);
    }

    @Test
    void wantsTheHeader() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> EntityTags.expected(null))
                        .problem()
                        .status())
                .isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "W/\"17\"", "*", "\"-1\"", "\"1\", \"2\"", "\"01\"", "\"99999999999999999999\"", ""})
    void refusesWhatIsNotOneStrongTagOfOurs(String header) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> EntityTags.expected(header))
                        .problem()
                        .status())
                .isEqualTo(400);
    }
}
