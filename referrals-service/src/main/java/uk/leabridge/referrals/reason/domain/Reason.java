package uk.leabridge.referrals.reason.domain;

import java.util.Optional;
import java.util.function.IntFunction;
import uk.leabridge.platform.text.TypedText;

/**
 * Why something is done, in the words of whoever does it.
 *
 * @param text as it arrived, in one form
 * @param least how many characters the borough asks for
 */
public record Reason(String text, int least) {
    /** Whether there is less to read than the borough asks for. */
    public boolean isTooShort() {
        return TypedText.visibleLength(text) < least;
    }

    /** The refusal of one that is too short, made of the least length; nothing for one that is long enough. */
    public <T> Optional<T> refusal(IntFunction<T> tooShort) {
        return isTooShort() ? Optional.of(tooShort.apply(least)) : Optional.empty();
    }
}
