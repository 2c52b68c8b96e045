package uk.leabridge.gateway.page.signposts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.client.SignpostsClient;
import uk.leabridge.gateway.client.SignpostsClient.ChaseRequest;
import uk.leabridge.gateway.client.SignpostsClient.Signpost;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;
import uk.leabridge.gateway.session.SignedIn;

/** One service that somebody was pointed to: what it answered, and a form for what it answers now. */
@Path("/signposts/" + Pages.ID)
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class SignpostResource {
    private static final int LONGEST = 10_000;

    private final SignpostsClient signposts;
    private final SignedIn signedIn;

    public SignpostResource(SignpostsClient signposts, SignedIn signedIn) {
        this.signposts = signposts;
        this.signedIn = signedIn;
    }

    /** The signpost as it was read, and whether the person signed in may record an answer. */
    record Model(Signpost of, String etag, boolean chases) {
        public boolean isOfCase() {
            return of.about().equals("CASE");
        }

        /** The page of the referral or case. */
        public String getHome() {
            return (isOfCase() ? "/cases/" : "/referrals/") + of.aboutId();
        }

        public List<Option> getResults() {
            return SignpostWords.results(of.allowed());
        }

        /** Where else the person can be pointed to. */
        public List<Option> getOthers() {
            return Grounds.SIGNPOSTS.stream()
                    .filter(other -> !other.value().equals(of.route()))
                    .toList();
        }

        public boolean isRecordable() {
            return chases && !of.allowed().isEmpty();
        }
    }

    @CheckedTemplate(basePath = "signposts")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance one(Model model, Form form);
    }

    @GET
    public Response show(@PathParam("id") UUID id) {
        return Pages.show(Templates.one(read(id), Form.blank()));
    }

    @POST
    @Path("chases")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response chase(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(SignpostResource::read)
                .call((chase, form) -> signposts.chase(id, form.version(), chase))
                .refused(SignpostResource::told)
                .again(form -> Templates.one(read(id), form))
                .then(_ -> Pages.to(read(id).getHome()));
    }

    private static ChaseRequest read(Form form) {
        String result = form.oneOf("result", Option.codes(Grounds.CHASES), "Select the outcome");
        List<String> instead = form.anyOf("instead", Option.codes(Grounds.SIGNPOSTS));
        boolean redirects = result.equals("REDIRECTED");
        if (redirects && instead.isEmpty()) {
            form.wrong("instead", "Select where you are signposting them instead");
        } else if (!redirects && !result.isEmpty() && !instead.isEmpty()) {
            form.wrong("instead", "Only select another service if you are signposting them there instead");
        }
        return new ChaseRequest(
                result,
                instead,
                Grounds.lines(form.text("words", LONGEST, "Enter who you contacted and what they said")));
    }

    private static Form told(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "stale-version" -> form.wrong("result", "Someone else has updated this. Review it and try again");
            case "signpost-instead-wrong" ->
                form.wrong("instead", "Select a different service from the one you contacted");
            case "signpost-result-not-allowed" ->
                form.wrong(
                        "result",
                        "You can no longer record this. The status is now ‘"
                                + SignpostWords.stateWords(problem.text("from"))
                                + "’");
            default -> form.refused(problem, Map.of());
        }
        return form;
    }

    private Model read(UUID id) {
        Answer<Signpost> answer = signposts.one(id);
        Signpost of = answer.orPage();
        String etag = answer instanceof Answer.Good<Signpost> good ? good.etag() : "";
        return new Model(of, etag, signedIn.required().has(Roles.SAFEGUARDING_OFFICER));
    }
}
