package uk.leabridge.referrals.intake.referral.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.intake.referral.application.EarlierReferralQueries;

/** Whether the person was referred before. */
@Path("/v1/referrals/{id}/earlier")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@RunOnVirtualThread
class EarlierReferralResource {
    private final EarlierReferralQueries queries;
    private final CurrentActor actor;

    EarlierReferralResource(EarlierReferralQueries queries, CurrentActor actor) {
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(
            summary = "Find other referrals that are probably about the same person",
            description =
                    "For other boroughs, only that a referral exists and who to contact. Access is audited in each borough.")
    public EarlierReferralsView earlier(@PathParam("id") UUID id) {
        return EarlierReferralsView.of(Answers.found(queries.of(id, actor.get())));
    }
}
