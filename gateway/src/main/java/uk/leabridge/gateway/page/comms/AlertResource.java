package uk.leabridge.gateway.page.comms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.CommsClient;
import uk.leabridge.gateway.client.CommsClient.CancelRequest;
import uk.leabridge.gateway.client.CommsClient.DecisionRequest;
import uk.leabridge.gateway.client.Done;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.page.Assets;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** One alert: exactly what is sent and to whom, the steps that this person may take, and how far the messages have come. */
@Path("/alerts/{id:[0-9a-f-]{36}}")
@RolesAllowed({Roles.COMMS_OFFICER, Roles.COMMS_APPROVER})
public class AlertResource {

    private static final int LONGEST = 2_000;
    private static final CommsClient.Reach NOBODY = new CommsClient.Reach(0, false, List.of());

    private final CommsClient comms;
    private final String script;

    public AlertResource(CommsClient comms, Assets assets) {
        this.comms = comms;
        this.script = assets.add("progress", "js", "text/javascript", Assets.read("assets/progress.js"));
    }

    @CheckedTemplate(basePath = "comms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance alert(AlertPage page, Form form);

        static native TemplateInstance alert$progress(AlertPage page);

        static native TemplateInstance approval(AlertPage page, Form form, List<Option> decisions);
    }

    @GET
    public Response show(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("") String after) {
        return Pages.show(Templates.alert(page(id, after), Form.blank()));
    }

    /** The counts alone, for the script of the page: without names, whose reading would be audited each time. */
    @GET
    @Path("progress")
    public Response progress(@PathParam("id") UUID id) {
        CommsClient.Alert alert = comms.alert(id).orPage();
        return Pages.show(Templates.alert$progress(new AlertPage(alert, "", NOBODY, List.of(), null, script)));
    }

    @POST
    @Path("submission")
    @RolesAllowed(Roles.COMMS_OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return moved(id, Submission.of(fields).call((_, form) -> comms.submit(id, form.version())));
    }

    @POST
    @Path("issue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return moved(id, Submission.of(fields).call((_, form) -> comms.issue(id, form.version())));
    }

    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return moved(
                id,
                Submission.of(fields)
                        .read(form -> form.text("reason", LONGEST, "Enter why you are cancelling the alert")
                                .replace("\r\n", "\n"))
                        .call((reason, form) -> comms.cancel(id, form.version(), new CancelRequest(reason))));
    }

    @POST
    @Path("deliveries/{delivery}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        comms.sendAgain(id, delivery).orPage();
        return Pages.to("/alerts/" + id);
    }

    @GET
    @Path("approval")
    @RolesAllowed(Roles.COMMS_APPROVER)
    public Response approval(@PathParam("id") UUID id) {
        AlertPage page = page(id, "");
        return page.mayDecide()
                ? Pages.show(Templates.approval(page, Form.blank(), CommsWords.DECISIONS))
                : Pages.to("/alerts/" + id);
    }

    @POST
    @Path("approval")
    @RolesAllowed(Roles.COMMS_APPROVER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(AlertResource::readDecision)
                .call((decision, form) -> comms.decide(id, form.version(), decision))
                .again(form -> undecided(page(id, ""), form))
                .to("/alerts/" + id);
    }

    /** The approval again, or the alert as it is now when this person can no longer decide about it. */
    private static TemplateInstance undecided(AlertPage page, Form form) {
        return page.mayDecide() ? Templates.approval(page, form, CommsWords.DECISIONS) : Templates.alert(page, form);
    }

    private static DecisionRequest readDecision(Form form) {
        String decision = form.oneOf("decision", Option.codes(CommsWords.DECISIONS), "Select your decision");
        if (decision.equals("APPROVE")) {
            return new DecisionRequest(decision, null);
        }
        return new DecisionRequest(
                decision,
                form.text("reason", LONGEST, "Enter why you are returning or rejecting the alert")
                        .replace("\r\n", "\n"));
    }

    /** After a step; what was refused stands on the alert's page as it is now. */
    private <V> Response moved(UUID id, Submission.Sent<V, Done> step) {
        return step.again(form -> Templates.alert(page(id, ""), form)).to("/alerts/" + id);
    }

    private AlertPage page(UUID id, String after) {
        Answer<CommsClient.Alert> answer = comms.alert(id);
        CommsClient.Alert alert = answer.orPage();
        String etag = answer instanceof Answer.Good<CommsClient.Alert> good ? good.etag() : "";
        var reach = comms.reach(id).or(NOBODY);
        PageOf<CommsClient.Delivery> deliveries = alert.signatures().issuedAt() == null
                ? PageOf.empty()
                : comms.deliveries(id, after).or(PageOf.empty());
        return new AlertPage(
                alert,
                etag,
                reach,
                deliveries.items(),
                NextPage.of("/alerts/" + id).after(deliveries.next()),
                script);
    }
}
