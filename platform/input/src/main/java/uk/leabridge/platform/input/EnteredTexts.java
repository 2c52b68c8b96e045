package uk.leabridge.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.text.TypedText;

/**
 * Gives no text that nobody types, whatever it stands for: readers of codes, identifiers and numbers drop control characters
 * around them, and two programs would no longer read the same.
 */
final class EnteredTexts extends JsonParserDelegate {
    EnteredTexts(JsonParser json) {
        super(json);
    }

    @Override
    public @Nullable String getText() throws IOException {
        return fit(super.getText());
    }

    @Override
    public @Nullable String getValueAsString() throws IOException {
        return fit(super.getValueAsString());
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String without) throws IOException {
        return fit(super.getValueAsString(without));
    }

    private @Nullable String fit(@Nullable String text) throws UnfitValue {
        if (text != null
                && hasToken(JsonToken.VALUE_STRING)
                && TypedText.read(text) instanceof TypedText.Unfit(var fault)) {
            throw new UnfitValue(this, fault.code(), fault.remedy() + ".");
        }
        return text;
    }
}
