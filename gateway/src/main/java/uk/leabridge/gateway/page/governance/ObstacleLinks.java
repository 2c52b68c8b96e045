package uk.leabridge.gateway.page.governance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.RetentionClient.Kept;
import uk.leabridge.gateway.client.RetentionClient.Obstacle;
import uk.leabridge.gateway.session.Person;
import uk.leabridge.gateway.session.Roles;

/** Where what stands in the way of destroying a record can be settled, for those who may go there. */
final class ObstacleLinks {
    private ObstacleLinks() {}

    static @Nullable String of(Obstacle obstacle, Kept record, Person who) {
        UUID id = obstacle.id();
        if (id == null) return null;
        boolean works = who.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
        return switch (obstacle.code()) {
            case "HELD" -> "#holds";
            case "OTHER_RECORD_HELD", "OTHER_RECORD_ONGOING" -> "/governance/retention/" + id;
            case "SUBJECT_ACCESS", "POSSIBLE_SUBJECT_ACCESS" ->
                who.has(Roles.AUDITOR) ? "/governance/subject-access/" + id : null;
            case "TRANSFER" -> works ? "/transfers/" + id : null;
            case "ONGOING", "SIGNPOST" -> works ? subject(id, record) : null;
            default -> null;
        };
    }

    private static @Nullable String subject(UUID id, Kept record) {
        boolean itself = id.equals(record.entityId());
        return switch (record.kind()) {
            case "CASE" -> itself ? "/cases/" + id : "/referrals/" + id;
            case "REFERRAL" -> "/referrals/" + id;
            default -> null;
        };
    }
}
