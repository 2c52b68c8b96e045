package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Creation.Never;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;
import uk.leabridge.referrals.records.subjectaccess.domain.IdentityCheck;
import uk.leabridge.referrals.records.subjectaccess.domain.Requester;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequests;

/** Records that somebody asks what is held of them. The month begins with the day on which it came in. */
@ApplicationScoped
public class RecordRequest {
    private final SubjectAccessRequests requests;
    private final AccessRequests access;
    private final PersonLinkage linkage;
    private final Idempotency idempotency;
    private final Beginnings beginnings;

    RecordRequest(
            SubjectAccessRequests requests,
            AccessRequests access,
            PersonLinkage linkage,
            Idempotency idempotency,
            Beginnings beginnings) {
        this.requests = requests;
        this.access = access;
        this.linkage = linkage;
        this.idempotency = idempotency;
        this.beginnings = beginnings;
    }

    public record Command(
            IdempotencyKey key, Requester requester, IdentityCheck identityCheck, About about, LocalDate receivedOn) {}

    @Transactional
    public Creation<Made, Never> handle(Command command, Actor actor) {
        return idempotency.once(
                actor,
                "subject-access.record",
                command.key(),
                Made.class,
                () -> Creation.created(record(command, actor)));
    }

    private Made record(Command command, Actor actor) {
        var record = beginnings.id();
        var request = SubjectAccessRequest.receive(
                beginnings.id(),
                new SubjectAccessRequest.Received(
                        actor.borough().code(),
                        record,
                        command.requester(),
                        command.identityCheck(),
                        access.seal(record, actor, command.about()),
                        command.receivedOn(),
                        actor.subject(),
                        beginnings.now().truncatedTo(ChronoUnit.MICROS)));
        requests.add(request);
        linkage.enterRequest(request.id(), actor.borough(), command.about().identity());
        access.record(request, "subject-access.record", actor);
        return new Made(request.id());
    }
}
