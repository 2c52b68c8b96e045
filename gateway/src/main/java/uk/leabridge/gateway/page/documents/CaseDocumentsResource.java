package uk.leabridge.gateway.page.documents;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.DocumentsClient;
import uk.leabridge.gateway.client.DocumentsClient.Listed;
import uk.leabridge.gateway.client.DocumentsClient.RemovalReasonRequest;
import uk.leabridge.gateway.client.Made;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.page.referrals.Grounds;
import uk.leabridge.gateway.session.Roles;

/** The documents of a case: kept, saved and removed. */
@Path("/cases/" + Pages.ID + "/documents")
@RolesAllowed(Roles.SAFEGUARDING_OFFICER)
public class CaseDocumentsResource {
    private static final int LONGEST = 10_000;

    private final CasesClient cases;
    private final DocumentsClient documents;

    public CaseDocumentsResource(CasesClient cases, DocumentsClient documents) {
        this.cases = cases;
        this.documents = documents;
    }

    /** The list, where it begins, and the address of the next page (null on the last). */
    record Model(
            Case of,
            List<Listed> items,
            String after,
            @Nullable String next) {
        public boolean isUnscanned() {
            return items.stream().anyMatch(one -> !one.scanned() && one.removedAt() == null);
        }

        public boolean isOver() {
            return of.status().equals("CLOSED");
        }
    }

    @CheckedTemplate(basePath = "documents")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Model model);

        static native TemplateInstance add(Case of, String key, Form form);

        static native TemplateInstance remove(Case of, Listed document, Form form);
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response list(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("") String after) {
        Case of = cases.one(id).orPage();
        var page = documents.list(id, after).orPage();
        String next = NextPage.of("/cases/" + id + "/documents").after(page.next());
        return Pages.show(Templates.list(new Model(of, page.items(), after, next)));
    }

    @GET
    @Path("new")
    public Response ask(@PathParam("id") UUID id) {
        return Pages.show(
                Templates.add(cases.one(id).orPage(), UUID.randomUUID().toString(), Form.blank()));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @PathParam("id") UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("key") @Nullable String key) {
        Form form = Form.blank();
        if (file == null || file.fileName() == null || file.fileName().isBlank() || key == null) {
            form.wrong("file", "Select a document");
            return again(id, form);
        }
        return switch (documents.add(id, key, file.fileName(), file.uploadedFile())) {
            case Answer.Refused<Made>(var problem)
            when problem.status() != 403 -> again(id, DocumentRefusals.tell(form, problem));
            case Answer.Away<Made> _ -> {
                form.wrong("file", "We could not check the document right now. Try again in a minute");
                yield again(id, form);
            }
            case Answer<Made> made -> {
                made.orPage();
                yield Pages.to("/cases/" + id + "/documents");
            }
        };
    }

    /** Passed on as it comes, to be saved: never shown in a page of ours. */
    @GET
    @Path("{document}/content")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response open(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        var file = documents.open(id, document).orPage();
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }

    @GET
    @Path("{document}/removal")
    public Response askRemoval(
            @PathParam("id") UUID id,
            @PathParam("document") UUID document,
            @QueryParam("after") @DefaultValue("") String after) {
        return Pages.show(Templates.remove(cases.one(id).orPage(), find(id, document, after), Form.blank()));
    }

    @POST
    @Path("{document}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("document") UUID document,
            @QueryParam("after") @DefaultValue("") String after,
            MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(form -> Grounds.lines(form.text("reason", LONGEST, "Enter why you are removing it")))
                .call((reason, form) ->
                        documents.remove(id, document, form.version(), new RemovalReasonRequest(reason)))
                .refused(DocumentRefusals::tell)
                .again(form -> Templates.remove(cases.one(id).orPage(), find(id, document, after), form))
                .to("/cases/" + id + "/documents");
    }

    private Response again(UUID id, Form form) {
        return Pages.again(
                Templates.add(cases.one(id).orPage(), UUID.randomUUID().toString(), form));
    }

    /** Of the page on which somebody saw it. */
    private Listed find(UUID id, UUID document, String after) {
        return documents.list(id, after).orPage().items().stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
