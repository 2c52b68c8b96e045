package uk.leabridge.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredRulesTest {
    /** An hour after midnight in London, the day before by UTC. */
    private static final Instant NOW = Instant.parse("2026-06-30T23:30:00Z");

    private final Validator validator = validator();

    record Text(@NotBlank @Size(min = 5, max = 10) String text) {}

    record Many(@Size(min = 1, max = 2) List<String> many) {}

    record Mail(@Nullable @Email String mail) {}

    record Narrow(@Email(regexp = "[a-z]+@[a-z.]+") String mail) {}

    record Born(
            @Nullable @Within(yearsAgo = 130, yearsAhead = 0)
            LocalDate born) {}

    record Starts(@Within(yearsAgo = 1, yearsAhead = 2) Instant startsAt) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcde",
                "a b c",
                "0123456789",
                "\ud83d\udea2\ud83d\udea2\ud83d\udea2\ud83d\udea2\ud83d\udea2\ud83d\udea2",
                "\u0995\u09cd\u09b7\u09bf\u0995"
            })
    void takesATextThatIsLongEnoughToReadAndNoLonger(String text) {
        assertThat(validator.validate(new Text(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "     ",
                "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0",
                "\u200b\u200b\u200b\u200b\u200b\u200b",
                "abcd",
                "a      b",
                "a\u200b\u200b\u200b\u200bb",
                "a\u0301\u0301\u0301\u0301\u0301",
                "0123456789x"
            })
    void refusesATextOfAnotherLength(String text) {
        assertThat(validator.validate(new Text(text))).isNotEmpty();
    }

    @Test
    void countsTheMembersOfAListAsBefore() {
        assertThat(validator.validate(new Many(List.of("a", "b")))).isEmpty();
        assertThat(validator.validate(new Many(List.of()))).hasSize(1);
        assertThat(validator.validate(new Many(List.of("a", "b", "c")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample@example.org",
                "o'brien+x@mail.example.co.uk",
                "sample@m\u00fcnchen.example",
                "sample@xn--mnchen-3ya.example"
            })
    void takesAnAddressAtADomain(String mail) {
        assertThat(validator.validate(new Mail(mail))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample",
                "sample@",
                "sample@localhost",
                "sample@127.0.0.1",
                "sample@[127.0.0.1]",
                "sample@[IPv6:2001:db8::1]",
                "sample@2001:db8::1",
                "sample@2130706433",
                "sample@0x7f.0.0.1",
                "sample@127.1",
                "sample@example.1",
                "two@at@example.org",
                "sample@example..org",
                "sample@.example.org"
            })
    void refusesAnAddressAtANumberOrNowhere(String mail) {
        assertThat(validator.validate(new Mail(mail))).hasSize(1);
    }

    @Test
    void keepsAnAddressToItsNarrowerForm() {
        assertThat(validator.validate(new Narrow("sample@example.org"))).isEmpty();
        assertThat(validator.validate(new Narrow("SAMPLE@example.org"))).hasSize(1);
    }

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

    private static Validator validator() {
        var configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> Clock.fixed(NOW, ZoneId.of("Europe/London")));
        new EnteredRules().customize(configuration);
        return configuration.buildValidatorFactory().getValidator();
    }
}
