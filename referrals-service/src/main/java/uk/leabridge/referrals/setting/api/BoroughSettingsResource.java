package uk.leabridge.referrals.setting.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.referrals.setting.application.ChooseSettings;
import uk.leabridge.referrals.setting.application.ChosenSettingQueries;
import uk.leabridge.referrals.setting.application.SettingResult;

/** How the caller's borough works: its contact, its periods, how long it keeps what has ended. */
@Path("/v1/borough-settings")
@Tag(name = "Borough settings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class BoroughSettingsResource {
    private final ChooseSettings choose;
    private final ChosenSettingQueries queries;
    private final CurrentActor actor;

    BoroughSettingsResource(ChooseSettings choose, ChosenSettingQueries queries, CurrentActor actor) {
        this.choose = choose;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.BOROUGH_ADMIN, Roles.AUDITOR, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Read your borough's settings; the partnership's defaults apply to anything not set")
    @APIResponseSchema(value = BoroughSettingsView.class, responseCode = "200")
    public Response read() {
        return current();
    }

    @PUT
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    @Operation(
            summary = "Change your borough's settings",
            description =
                    "Replaces all settings. New periods immediately change due dates and how long records are kept. New working days apply to work that starts later.")
    @APIResponseSchema(value = BoroughSettingsView.class, responseCode = "200")
    public Response choose(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull BoroughSettingsRequest request) {
        var command =
                new ChooseSettings.Command(EntityTags.expected(ifMatch), request.toSetting(), request.toKeeping());
        return switch (choose.handle(command, actor.get())) {
            case SettingResult.Done _ -> current();
            case SettingResult.Forbidden _ ->
                Problem.of(CommonProblem.FORBIDDEN, null).response();
            case SettingResult.Stale _ -> EntityTags.stale().response();
            case SettingResult.Refused(var refusal) ->
                SettingProblems.problem(refusal).response();
        };
    }

    private Response current() {
        var who = actor.get();
        var chosen = queries.read(who);
        return Response.ok(BoroughSettingsView.of(who.borough().code(), chosen))
                .tag(EntityTags.of(chosen.version()))
                .build();
    }
}
