package uk.leabridge.gateway.page.error;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.ServiceRefusedException;
import uk.leabridge.gateway.page.GoneException;
import uk.leabridge.gateway.session.CsrfFilter.ForgedFormException;
import uk.leabridge.gateway.session.IdentityProbe;

/** A page for people, a problem for programs; a reason for neither beyond what helps them. */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final HttpServerRequest request;
    private final IdentityProbe identity;
    private final HttpAuthenticator authenticator;
    private final OutagePages outages;

    public ErrorPages(
            HttpServerRequest request, IdentityProbe identity, HttpAuthenticator authenticator, OutagePages outages) {
        this.outages = outages;
        this.request = request;
        this.identity = identity;
        this.authenticator = authenticator;
    }

    @CheckedTemplate(basePath = "errors")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance notFound(@Nullable GoneException gone, List<String> kept);

        static native TemplateInstance forbidden(List<String> kept);

        static native TemplateInstance forged();

        static native TemplateInstance refused(String title, String detail, List<String> kept);

        static native TemplateInstance malformed(String title, String advice);

        static native TemplateInstance broken(String reference, boolean sent, List<String> kept);
    }

    /** Sends people to sign in, unless there is nobody to sign in with. */
    @ServerExceptionMapper
    public Uni<Response> unauthorised(UnauthorizedException e, RoutingContext context, ContainerRequestContext asked) {
        return signIn(context, asked);
    }

    /** A session that cannot go on: the person signs in again, if that works. */
    @ServerExceptionMapper
    public Uni<Response> unauthorised(
            AuthenticationFailedException e, RoutingContext context, ContainerRequestContext asked) {
        return signIn(context, asked);
    }

    private Uni<Response> signIn(RoutingContext context, ContainerRequestContext asked) {
        return identity.answers().chain(well -> well ? signedOut(context, asked) : outages.signInAway(asked));
    }

    private Uni<Response> signedOut(RoutingContext context, ContainerRequestContext asked) {
        return outages.signedOut(asked)
                .chain(page -> page.map(Uni.createFrom()::item).orElseGet(() -> challenge(context)));
    }

    private Uni<Response> challenge(RoutingContext context) {
        return authenticator.getChallenge(context).map(challenge -> {
            Response.ResponseBuilder response = Response.status(challenge == null ? 401 : challenge.status);
            if (challenge != null) {
                challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            }
            return response.build();
        });
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException e, ContainerRequestContext asked) {
        return answer(
                404,
                "not-found",
                "Page not found",
                Templates.notFound(e instanceof GoneException gone ? gone : null, KeptTexts.of(asked, request)));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, ContainerRequestContext asked) {
        return forbidden(asked);
    }

    @ServerExceptionMapper
    public Response forbidden(io.quarkus.security.ForbiddenException e, ContainerRequestContext asked) {
        return forbidden(asked);
    }

    private Response forbidden(ContainerRequestContext asked) {
        return answer(
                403,
                "forbidden",
                "You do not have access to this page",
                Templates.forbidden(KeptTexts.of(asked, request)));
    }

    @ServerExceptionMapper
    public Uni<Response> forged(ForgedFormException e, ContainerRequestContext asked) {
        return outages.signedInAgain(asked)
                .map(page -> page.orElseGet(() ->
                        answer(403, "forbidden", "The form token is missing or out of date", Templates.forged())));
    }

    @ServerExceptionMapper
    public Response refused(ServiceRefusedException e, ContainerRequestContext asked) {
        String title = e.problem().is("stale-version")
                ? "Someone else has updated this"
                : e.problem().title();
        return answer(
                409,
                e.problem().slug(),
                title,
                Templates.refused(title, e.problem().detail(), KeptTexts.of(asked, request)));
    }

    @ServerExceptionMapper
    public Response other(Throwable e, ContainerRequestContext asked) {
        if (e instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return malformed(web.getResponse().getStatus());
        }
        if (SentFormReader.isUnreadable(asked, request)) {
            LOG.debugf("A form could not be read: %s", e.getClass().getName());
            return malformed(400);
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "Failed, reference %s: %s %s", reference, request.method(), request.path());
        boolean sent = HttpMethod.POST.equals(request.method());
        return answer(
                500, "failed", "Something went wrong", Templates.broken(reference, sent, KeptTexts.of(asked, request)));
    }

    private Response malformed(int status) {
        TemplateInstance page =
                switch (status) {
                    case 413 ->
                        Templates.malformed(
                                "What you sent is too large", "Go back, shorten what you entered and send it again.");
                    case 400, 415 ->
                        Templates.malformed(
                                "We could not read what you sent",
                                "Go back and copy what you entered. Then reload the page, enter it again and send the form.");
                    default -> Templates.notFound(null, List.of());
                };
        return answer(status, "malformed-request", "The request is malformed", page);
    }

    private Response answer(int status, String slug, String title, TemplateInstance page) {
        return ErrorAnswer.of(request, status, slug, title, page);
    }
}
