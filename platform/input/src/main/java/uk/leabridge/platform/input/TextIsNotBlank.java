package uk.leabridge.platform.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.text.TypedText;

/** {@link NotBlank}: there is something to see. */
public final class TextIsNotBlank implements ConstraintValidator<NotBlank, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return !TypedText.isBlank(text);
    }
}
