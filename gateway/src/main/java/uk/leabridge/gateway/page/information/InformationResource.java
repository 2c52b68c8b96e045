package uk.leabridge.gateway.page.information;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import uk.leabridge.gateway.page.Pages;

/** The pages of the footer, and the two after a session. Anyone may read them. */
@Path("/")
@PermitAll
public class InformationResource {

    @CheckedTemplate(basePath = "information")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance accessibility();

        static native TemplateInstance privacy();

        static native TemplateInstance cookies();

        static native TemplateInstance help();

        static native TemplateInstance signedOut();

        static native TemplateInstance signedOutHere();

        static native TemplateInstance sessionEnded();

        static native TemplateInstance signInFailed();
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        return Pages.show(Templates.accessibility());
    }

    @GET
    @Path("privacy")
    public Response privacy() {
        return Pages.show(Templates.privacy());
    }

    @GET
    @Path("cookies")
    public Response cookies() {
        return Pages.show(Templates.cookies());
    }

    @GET
    @Path("help")
    public Response help() {
        return Pages.show(Templates.help());
    }

    @GET
    @Path("signed-out")
    public Response signedOut() {
        return Pages.show(Templates.signedOut());
    }

    /** The issuer could not be told. */
    @GET
    @Path("signed-out/here")
    public Response signedOutHere() {
        return Pages.show(Templates.signedOutHere());
    }

    @GET
    @Path("sign-in-failed")
    public Response signInFailed() {
        return Pages.show(Templates.signInFailed());
    }

    @GET
    @Path("session-ended")
    public Response sessionEnded() {
        return Pages.show(Templates.sessionEnded());
    }
}
