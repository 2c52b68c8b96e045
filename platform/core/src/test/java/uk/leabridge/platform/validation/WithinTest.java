package uk.leabridge.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithinTest {
    /** An hour after midnight in London, the day before by UTC. */
    private static final Instant NOW = Instant.parse("2026-06-30T23:30:00Z");

    private final Validator validator = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> Clock.fixed(NOW, ZoneId.of("Europe/London")))
            .buildValidatorFactory()
            .getValidator();

    record Born(
            @Nullable @Within(yearsAgo = 130, yearsAhead = 0)
            LocalDate born) {}

    record Starts(@Within(yearsAgo = 1, yearsAhead = 2) Instant startsAt) {}

    @ParameterizedTest
    @CsvSource({"2026-07-01, true", "2026-07-02, false", "1896-07-01, true", "1896-06-30, false", ", true"})
    void holdsADayOfBirthAgainstLondonsDay(@Nullable LocalDate born, boolean valid) {
        assertThat(validator.validate(new Born(born)).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-07-01T22:59:00Z, true",
        "2028-07-01T23:01:00Z, false",
        "2025-06-30T23:00:00Z, true",
        "2025-06-30T22:59:00Z, false"
    })
    void holdsAMomentAgainstTheDayItIsHere(Instant startsAt, boolean valid) {
        assertThat(validator.validate(new Starts(startsAt)).isEmpty()).isEqualTo(valid);
    }
}
