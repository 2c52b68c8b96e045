package uk.leabridge.gateway.page.error;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.leabridge.gateway.client.ServiceAwayException;
import uk.leabridge.gateway.session.CsrfTokens;
import uk.leabridge.gateway.session.HeaderSizeFilter.HeadersTooLargeException;
import uk.leabridge.gateway.session.PendingSignIns;
import uk.leabridge.gateway.session.Person;
import uk.leabridge.gateway.session.SameOrigin;
import uk.leabridge.gateway.session.SignInAwayException;
import uk.leabridge.gateway.session.SignInCallback;
import uk.leabridge.gateway.session.SignedIn;

/** Pages that carry what was entered, when a part does not answer or the session in which it was entered is over. */
public class OutagePages {

    private static final String SECONDS = "10";

    private final HttpServerRequest request;
    private final PendingSignIns pending;
    private final SignedIn signedIn;
    private final CsrfTokens tokens;

    public OutagePages(HttpServerRequest request, PendingSignIns pending, SignedIn signedIn, CsrfTokens tokens) {
        this.request = request;
        this.pending = pending;
        this.signedIn = signedIn;
        this.tokens = tokens;
    }

    @CheckedTemplate(basePath = "errors")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance tryAgain(TryAgain page);

        static native TemplateInstance sendAgain(TryAgain page, boolean signedIn);
    }

    @ServerExceptionMapper
    public Uni<Response> away(SignInAwayException e, ContainerRequestContext context) {
        TryAgain page =
                switch (e.part()) {
                    case SESSIONS -> TryAgain.sessions();
                    case ISSUER -> TryAgain.renewal();
                };
        return answer("identity-unavailable", page, context);
    }

    @ServerExceptionMapper
    public Uni<Response> away(ServiceAwayException e, ContainerRequestContext context) {
        return answer("upstream-unavailable", TryAgain.service(e.service()), context);
    }

    /** The issuer was never reached since the gateway started. */
    @ServerExceptionMapper
    public Uni<Response> away(OIDCException e, ContainerRequestContext context) {
        return signInAway(context);
    }

    Uni<Response> signInAway(ContainerRequestContext context) {
        return answer("identity-unavailable", TryAgain.signIn(), context);
    }

    /** Nothing is away here, but this is the same page: what was asked for, or sent, can be so once more. */
    @ServerExceptionMapper
    public Uni<Response> tooLarge(HeadersTooLargeException e, RoutingContext routing, ContainerRequestContext context) {
        pending.removeAll(routing);
        return page(431, "headers-too-large", TryAgain.cookies(), context);
    }

    /** Empty unless a page of ours sent a form: then its text is on the page, to be sent after signing in. */
    Uni<Optional<Response>> signedOut(ContainerRequestContext context) {
        if (!HttpMethod.POST.equals(request.method()) || !SameOrigin.proven(request)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return SentFormReader.read(context, request)
                .map(form -> form.map(sent -> {
                    TryAgain page = TryAgain.signedOut().with("/", true, Optional.of(sent));
                    return ErrorAnswer.of(
                            request, 401, "unauthenticated", page.title(), Templates.sendAgain(page, false));
                }));
    }

    /** Empty unless a page of ours sent the form, and somebody is signed in who can say that it is theirs. */
    Uni<Optional<Response>> signedInAgain(ContainerRequestContext context) {
        Optional<Person> person = signedIn.person();
        if (person.isEmpty() || !SameOrigin.proven(request)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return SentFormReader.read(context, request)
                .map(form -> form.map(sent -> {
                    TryAgain page = TryAgain.signedInAgain(person.get().name())
                            .with("/", true, Optional.of(sent.with(tokens.make(person.get()))));
                    return ErrorAnswer.of(request, 403, "forbidden", page.title(), Templates.sendAgain(page, true));
                }));
    }

    private Uni<Response> answer(String slug, TryAgain page, ContainerRequestContext context) {
        return page(503, slug, page, context)
                .invoke(response -> response.getHeaders().putSingle("Retry-After", SECONDS));
    }

    private Uni<Response> page(int status, String slug, TryAgain page, ContainerRequestContext context) {
        boolean posted = HttpMethod.POST.equals(request.method());
        String asked = SignInCallback.PATH.equals(request.path()) ? "/" : SentForm.address(request);
        return SentFormReader.read(context, request).map(form -> {
            TryAgain filled = page.with(posted ? "/" : asked, posted, form);
            return ErrorAnswer.of(request, status, slug, page.title(), Templates.tryAgain(filled));
        });
    }
}
