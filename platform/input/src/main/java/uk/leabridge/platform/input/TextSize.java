package uk.leabridge.platform.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.text.TypedText;

/** {@link Size} of a text: at least so much to read, at most so many code points. */
public final class TextSize implements ConstraintValidator<Size, String> {
    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null
                || (TypedText.length(text) <= most && (least == 0 || TypedText.visibleLength(text) >= least));
    }
}
