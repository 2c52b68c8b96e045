package uk.leabridge.referrals.casework.document.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.text.TypedText;

/** A file's name in {@code Content-Disposition} (RFC 6266, RFC 8187): not in the address, because addresses are logged. */
final class FileNames {
    private static final int LONGEST = 200;
    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8''([^;\\s]{1,1800})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile("filename\\s*=\\s*\"([^\"\\\\]{1,200})\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]");

    private FileNames() {}

    /** The name without folders; nothing when there is none, or one that could not be shown. */
    static Optional<String> read(@Nullable String disposition) {
        if (disposition == null) return Optional.empty();
        var extended = EXTENDED.matcher(disposition);
        var plain = PLAIN.matcher(disposition);
        return (extended.find()
                        ? decoded(extended.group(1))
                        : plain.find() ? Optional.of(plain.group(1)) : Optional.<String>empty())
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .filter(name -> !CONTROL.matcher(name).find())
                .map(name -> TypedText.read(name) instanceof TypedText.Clean(var clean) ? clean : "")
                .filter(name -> !name.isEmpty() && TypedText.length(name) <= LONGEST);
    }

    /** Saved, never shown in a page of ours. */
    static String attachment(String name) {
        var encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"document\"; filename*=UTF-8''" + encoded;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
