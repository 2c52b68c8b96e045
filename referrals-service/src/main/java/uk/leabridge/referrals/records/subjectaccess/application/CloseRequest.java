package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.subjectaccess.domain.AccessOutcome;
import uk.leabridge.referrals.records.subjectaccess.domain.ClosingOutcome;

/** Notes how a request ended. */
@ApplicationScoped
public class CloseRequest {
    private final AccessRequests requests;
    private final Beginnings beginnings;

    CloseRequest(AccessRequests requests, Beginnings beginnings) {
        this.requests = requests;
        this.beginnings = beginnings;
    }

    public record Command(UUID request, long version, ClosingOutcome outcome, String reason) {}

    @Transactional
    public Attempt<AccessOutcome> handle(Command command, Actor actor) {
        return requests.change(
                command.request(),
                command.version(),
                actor,
                "subject-access.close",
                command.reason(),
                of -> of.close(
                        command.outcome(),
                        requests.seal(of, command.reason(), AccessRequests.CLOSING),
                        actor.subject(),
                        beginnings.now()));
    }
}
