package uk.leabridge.gateway.page.support;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.SessionsClient;
import uk.leabridge.gateway.client.SessionsClient.Own;
import uk.leabridge.gateway.client.SessionsClient.SessionStateView;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** The sessions that a provider holds, for its own people: when, and who has said that it was held. Nothing of the person. */
@Path("/sessions")
@RolesAllowed(Roles.PROVIDER)
public class ProviderSessionResource {

    private final SessionsClient sessions;
    private final SignedIn signedIn;
    private final InstantSource clock;

    public ProviderSessionResource(SessionsClient sessions, SignedIn signedIn, InstantSource clock) {
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(45, "Sessions", "/sessions", Set.of(Roles.PROVIDER));
    }

    /** One session, and whether it waits for the provider's word. */
    record Line(Own of, Tag state, boolean confirmable, boolean deniable) {
        public String getWord() {
            if (of.deniedByProvider()) {
                return "Reported as not held";
            }
            return of.confirmedByProvider() ? "Yes" : "Not yet";
        }
    }

    /** What the page shows; {@code organisation} is what officers plan by. */
    record Model(
            List<Line> lines, String organisation, @Nullable String next) {}

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ownSessions(Model model, Form form);
    }

    @GET
    public Response list(@QueryParam("after") @DefaultValue("") String after) {
        return Pages.show(Templates.ownSessions(model(after), Form.blank()));
    }

    @POST
    @Path("{session}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("session") UUID session, MultivaluedMap<String, String> fields) {
        return said(Submission.of(fields).call((_, form) -> sessions.confirmOwn(session, form.version())));
    }

    @POST
    @Path("{session}/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deny(@PathParam("session") UUID session, MultivaluedMap<String, String> fields) {
        return said(Submission.of(fields).call((_, form) -> sessions.denyOwn(session, form.version())));
    }

    private Response said(Submission.Sent<Form, SessionStateView> word) {
        return word.refused((form, problem) -> SupportRefusals.tell(form, problem, Map.of()))
                .again(form -> Templates.ownSessions(model(""), form))
                .to("/sessions");
    }

    private Model model(String after) {
        var page = sessions.own(after).orPage();
        Instant now = clock.instant();
        return new Model(
                page.items().stream().map(one -> line(one, now)).toList(),
                signedIn.required().organisation(),
                NextPage.of("/sessions").after(page.next()));
    }

    private static Line line(Own one, Instant now) {
        boolean begun = !one.startsAt().isAfter(now);
        boolean open = one.state().equals("PLANNED") && begun;
        return new Line(
                one,
                SupportWords.session(one.state(), begun),
                open && !one.confirmedByProvider(),
                open && !one.deniedByProvider());
    }
}
