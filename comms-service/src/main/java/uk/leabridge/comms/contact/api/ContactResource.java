package uk.leabridge.comms.contact.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.contact.application.AddContact;
import uk.leabridge.comms.contact.application.ContactQueries;
import uk.leabridge.comms.contact.application.RemoveContact;
import uk.leabridge.comms.contact.domain.RoleGroup;
import uk.leabridge.comms.request.CommsProblem;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;

/** The people whom alerts of the own borough can reach. */
@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RolesAllowed(Roles.COMMS_OFFICER)
@Blocking
public class ContactResource {
    private final AddContact addContact;
    private final RemoveContact removeContact;
    private final ContactQueries queries;
    private final CurrentActor actor;

    public ContactResource(
            AddContact addContact, RemoveContact removeContact, ContactQueries queries, CurrentActor actor) {
        this.addContact = addContact;
        this.removeContact = removeContact;
        this.queries = queries;
        this.actor = actor;
    }

    @POST
    @Operation(operationId = "addContact", summary = "Add a person to a group")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull AddContactRequest request) {
        var command = new AddContact.Command(request.person(), IdempotencyKey.of(key, request));
        return Answers.made(
                addContact.handle(command, actor.get()),
                added -> "/v1/contacts/" + added.id(),
                refusal -> switch (refusal) {
                    case ALREADY_THERE -> Problem.of(CommsProblem.CONTACT_EXISTS, null);
                });
    }

    @GET
    @Operation(
            operationId = "listContacts",
            summary = "List your borough's contacts, or those in one group, newest first; access is audited")
    public RestResponse<PageView<ContactQueries.View>> list(
            @QueryParam("roleGroup") @Nullable RoleGroup group,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        return PageView.of(queries.page(actor.get(), Optional.ofNullable(group), page.cursor(), page.limit()), address);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getContact", summary = "Read a contact; access is audited")
    public ContactQueries.View get(@PathParam("id") UUID id) {
        return Answers.found(queries.find(id, actor.get()));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeContact", summary = "Remove a contact; messages sent to them stay on record")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") UUID id) {
        Answers.tried(removeContact.handle(new RemoveContact.Command(id), actor.get()));
    }
}
