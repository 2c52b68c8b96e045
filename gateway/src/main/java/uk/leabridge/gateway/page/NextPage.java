package uk.leabridge.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The address of a list's next page: the list, what it was narrowed by, and where to go on. No value can become a part of
 * the path or another parameter.
 *
 * <pre>{@code NextPage.of("/cases").with(form, "status", "mine").after(page.next())}</pre>
 */
public final class NextPage {

    private final StringBuilder address;

    private NextPage(String path) {
        this.address = new StringBuilder(path);
    }

    /** A list at this path of the console, which needs no encoding. */
    public static NextPage of(String path) {
        return new NextPage(path);
    }

    /** What the list was narrowed by; nothing for an empty value. */
    public NextPage with(String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(encode(name))
                    .append('=')
                    .append(encode(value));
        }
        return this;
    }

    /** What the list was narrowed by, as it stands in the form above it. */
    public NextPage with(Form form, String... fields) {
        for (String field : fields) {
            with(field, form.value(field));
        }
        return this;
    }

    /** The address; null after the last page, whose cursor is null. */
    public @Nullable String after(@Nullable String cursor) {
        return cursor == null ? null : with("after", cursor).address.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
