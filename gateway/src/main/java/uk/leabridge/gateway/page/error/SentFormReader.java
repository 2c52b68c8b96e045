package uk.leabridge.gateway.page.error;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.session.SameOrigin;

/** Finds what a request sent, whether or not the request got as far as to be read. */
final class SentFormReader {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private SentFormReader() {}

    /** Empty when it was no form, came from another site, or is too large to be put into a page. */
    static Uni<Optional<SentForm>> read(ContainerRequestContext context, HttpServerRequest request) {
        if (!HttpMethod.POST.equals(request.method()) || !isForm(request)) {
            return Uni.createFrom().item(Optional.empty());
        }
        FormData read = readAlready(context);
        if (read != null) {
            return Uni.createFrom().item(SentForm.of(request, read));
        }
        if (!SameOrigin.proven(request) || request.isEnded()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return readNow(request).ifNoItem().after(PATIENCE).recoverWithItem(Optional.empty());
    }

    /** Whether a form was sent that could not be read: whatever else can fail before that has a page of its own. */
    static boolean isUnreadable(ContainerRequestContext context, HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method()) && isForm(request) && readAlready(context) == null;
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/x-www-form-urlencoded") || lower.startsWith("multipart/form-data");
    }

    static Optional<FormData> alreadyRead(ContainerRequestContext context) {
        return Optional.ofNullable(readAlready(context));
    }

    private static @Nullable FormData readAlready(ContainerRequestContext context) {
        return context instanceof ResteasyReactiveContainerRequestContext reactive
                        && reactive.getServerRequestContext() instanceof ResteasyReactiveRequestContext server
                ? server.getFormData()
                : null;
    }

    private static Uni<Optional<SentForm>> readNow(HttpServerRequest request) {
        Context here = Objects.requireNonNull(Vertx.currentContext());
        return Uni.createFrom()
                .emitter(emitter -> here.runOnContext(_ -> {
                    AtomicBoolean files = new AtomicBoolean();
                    request.setExpectMultipart(true);
                    request.uploadHandler(upload -> {
                        files.set(true);
                        upload.handler(_ -> {}); // the file itself is let go
                    });
                    request.exceptionHandler(_ -> emitter.complete(Optional.empty()));
                    request.endHandler(
                            _ -> emitter.complete(SentForm.of(request, files.get(), request.formAttributes())));
                    request.resume();
                }));
    }
}
