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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.setting.application.ChooseSettings;
import uk.leabridge.referrals.setting.application.ChosenSettingQueries;
import uk.leabridge.referrals.setting.domain.SettingOutcome;

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
    public RestResponse<BoroughSettingsView> read() {
        return current();
    }

    @PUT
    @RolesAllowed(Roles.BOROUGH_ADMIN)
    @Operation(
            summary = "Change your borough's settings",
            description =
                    "Replaces all settings. New periods immediately change due dates and how long records are kept. New working days apply to work that starts later.")
    public RestResponse<BoroughSettingsView> choose(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull BoroughSettingsRequest request) {
        var command =
                new ChooseSettings.Command(EntityTags.expected(ifMatch), request.toSetting(), request.toKeeping());
        return switch (Answers.tried(choose.handle(command, actor.get()))) {
            case SettingOutcome.Chosen _ -> current();
            case SettingOutcome.Refusal refusal -> throw new ProblemException(SettingProblems.of(refusal));
        };
    }

    private RestResponse<BoroughSettingsView> current() {
        var who = actor.get();
        var chosen = queries.read(who);
        return Answers.versioned(BoroughSettingsView.of(who.borough().code(), chosen), chosen.version());
    }
}
