package uk.leabridge.platform.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Email;
import java.util.regex.Pattern;
import org.hibernate.validator.internal.constraintvalidators.bv.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * {@link Email}: as the validator has it, and at a domain. An address at a host's number is nobody's who works for a borough, and
 * would let a caller choose which machine the mail server speaks to.
 */
public final class MailAddress implements ConstraintValidator<Email, String> {
    private static final Pattern AT_A_DOMAIN =
            Pattern.compile("[^@]+@([\\p{L}\\p{M}\\p{N}-]+\\.)+(?=[^.]*\\p{L})[\\p{L}\\p{M}\\p{N}-]+");

    private final EmailValidator usual = new EmailValidator();

    @Override
    public void initialize(Email email) {
        usual.initialize(email);
    }

    @Override
    public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
        return address == null
                || address.isEmpty()
                || (AT_A_DOMAIN.matcher(address).matches() && usual.isValid(address, context));
    }
}
