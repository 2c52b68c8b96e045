package uk.leabridge.gateway.page.error;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import uk.leabridge.gateway.page.error.SentForm.Field;
import uk.leabridge.gateway.session.SameOrigin;

/** What a person wrote in a form that came to nothing: shown to be copied, where the form itself cannot be sent again. */
final class KeptTexts {

    /** Characters from which on a text is work that nobody wants to do again. Identifiers and tokens have no space. */
    private static final int SHORTEST = 15;

    private KeptTexts() {}

    /** Nothing unless a page of ours sent a form, and it was read. */
    static List<String> of(ContainerRequestContext context, HttpServerRequest request) {
        return SentFormReader.alreadyRead(context)
                .filter(_ -> SameOrigin.proven(request))
                .flatMap(data -> SentForm.of(request, data))
                .map(form -> form.fields().stream()
                        .map(Field::value)
                        .filter(text ->
                                text.length() >= SHORTEST && text.strip().contains(" "))
                        .toList())
                .orElse(List.of());
    }
}
