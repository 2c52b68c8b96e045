package uk.leabridge.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredRulesTest {
    private final Validator validator = validator();

    record Text(@NotBlank @Size(min = 5, max = 10) String text) {}

    record Many(@Size(min = 1, max = 2) List<String> many) {}

    record Mail(@Nullable @Email String mail) {}

    record Narrow(@Email(regexp = "[a-z]+@[a-z.]+") String mail) {}

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

    private static Validator validator() {
        var configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        new EnteredRules().customize(configuration);
        return configuration.buildValidatorFactory().getValidator();
    }
}
