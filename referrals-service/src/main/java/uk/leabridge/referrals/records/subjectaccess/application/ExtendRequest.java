package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.subjectaccess.domain.AccessOutcome;

/** Takes two months more for an answer, once and in time. */
@ApplicationScoped
public class ExtendRequest {
    private final AccessRequests requests;
    private final Beginnings beginnings;

    ExtendRequest(AccessRequests requests, Beginnings beginnings) {
        this.requests = requests;
        this.beginnings = beginnings;
    }

    public record Command(UUID request, long version, String reason) {}

    @Transactional
    public Attempt<AccessOutcome> handle(Command command, Actor actor) {
        return requests.change(
                command.request(),
                command.version(),
                actor,
                "subject-access.extend",
                command.reason(),
                of -> of.extend(
                        requests.seal(of, command.reason(), AccessRequests.EXTENSION),
                        beginnings.today(),
                        beginnings.now()));
    }
}
