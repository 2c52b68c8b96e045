package good.grants.grant.application;

import good.grants.grant.domain.AwardOutcome;
import good.grants.grant.domain.GrantStatus;
import good.grants.grant.domain.Grants;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

public class AwardGrant {
    private final Grants grants;
    private final GrantAccess access;
    private final InstantSource time;

    @Inject
    public AwardGrant(Grants grants, GrantAccess access, InstantSource time) {
        this.grants = grants;
        this.access = access;
        this.time = time;
    }

    @Transactional
    public AwardOutcome handle(Command command) {
        LocalDate today = LocalDate.now(Clock.fixed(time.instant(), ZoneOffset.UTC));
        return access.may(today) ? grants.find(command.a()).award() : new AwardOutcome.Refused(GrantStatus.WITHDRAWN);
    }

    /** As wide as what it carries. */
    public record Command(String a, String b, String c, String d, String e, String f, String g, String h, String i) {
        public Command {
            Objects.requireNonNull(a);
        }
    }
}
