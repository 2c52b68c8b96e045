package uk.leabridge.gateway.page.error;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import uk.leabridge.gateway.session.CsrfTokens;

/**
 * What this very request sent, for a page that can send it again. Nothing is kept of it on our side.
 *
 * @param action where it was sent to
 * @param files whether it had files, which cannot be put into a page
 */
record SentForm(String action, boolean files, List<Field> fields) {

    /** Characters of names and values together; all long answers of the longest form are fewer. */
    private static final int MOST_CHARACTERS = 2_000_000;

    record Field(String name, String value) {}

    SentForm {
        fields = List.copyOf(fields);
    }

    /** The same with a form token that holds now. */
    SentForm with(String token) {
        var renewed = new ArrayList<>(fields.stream()
                .filter(field -> !field.name().equals(CsrfTokens.FIELD))
                .toList());
        renewed.add(new Field(CsrfTokens.FIELD, token));
        return new SentForm(action, files, renewed);
    }

    /** Where a request went, in a form that a link can have: never to another host. */
    static String address(HttpServerRequest request) {
        String path = request.path() == null ? "/" : request.path().replaceFirst("^/*", "/");
        return request.query() == null ? path : path + "?" + request.query();
    }

    static Optional<SentForm> of(HttpServerRequest request, FormData data) {
        var fields = new ArrayList<Field>();
        boolean files = false;
        for (String name : data) {
            for (FormValue value : data.get(name)) {
                if (value.isFileItem()) {
                    files = true;
                } else {
                    fields.add(new Field(name, value.getValue()));
                }
            }
        }
        return of(request, files, fields);
    }

    static Optional<SentForm> of(
            HttpServerRequest request, boolean files, Iterable<Map.Entry<String, String>> entries) {
        var fields = new ArrayList<Field>();
        entries.forEach(entry -> fields.add(new Field(entry.getKey(), entry.getValue())));
        return of(request, files, fields);
    }

    private static Optional<SentForm> of(HttpServerRequest request, boolean files, List<Field> fields) {
        long characters = 0;
        for (Field field : fields) {
            characters += field.name().length() + field.value().length();
        }
        return characters > MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new SentForm(address(request), files, fields));
    }
}
