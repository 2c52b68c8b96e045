package uk.leabridge.comms.inbox.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.comms.inbox.application.InboxQueries;
import uk.leabridge.comms.inbox.application.MarkItem;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;

/** What the person who asks should know of. Everyone who is signed in has an inbox. */
@Path("/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
@RolesAllowed("**")
@RunOnVirtualThread
public class InboxResource {
    private final InboxQueries queries;
    private final MarkItem markItem;
    private final CurrentActor actor;

    public InboxResource(InboxQueries queries, MarkItem markItem, CurrentActor actor) {
        this.queries = queries;
        this.markItem = markItem;
        this.actor = actor;
    }

    /** How much is unread. */
    public record UnreadCount(long unread) {}

    @GET
    @Operation(operationId = "listInbox", summary = "List your inbox items, newest first")
    public RestResponse<PageView<InboxQueries.Entry>> list(
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        return PageView.of(queries.page(actor.get(), unread, page.cursor(), page.limit()), address);
    }

    @GET
    @Path("count")
    @Operation(operationId = "countInbox", summary = "Count your unread inbox items")
    public UnreadCount count() {
        return new UnreadCount(queries.countUnread(actor.get()));
    }

    @POST
    @Path("{id}/reading")
    @Operation(operationId = "markInboxItemRead", summary = "Mark an inbox item as read")
    @APIResponse(responseCode = "204", description = "Marked as read")
    public void read(@PathParam("id") UUID id) {
        marked(id, true);
    }

    @DELETE
    @Path("{id}/reading")
    @Operation(operationId = "markInboxItemUnread", summary = "Mark an inbox item as unread")
    @APIResponse(responseCode = "204", description = "Marked as unread")
    public void unread(@PathParam("id") UUID id) {
        marked(id, false);
    }

    private void marked(UUID id, boolean read) {
        Answers.tried(markItem.handle(new MarkItem.Command(id, read), actor.get()));
    }
}
