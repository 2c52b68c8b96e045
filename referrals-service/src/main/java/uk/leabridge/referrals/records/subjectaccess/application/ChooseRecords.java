package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.records.subjectaccess.domain.AccessOutcome;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequests;

/** Says which records are of the person who asks. Until then nothing of them can be read for the request. */
@ApplicationScoped
public class ChooseRecords {
    private final AccessRequests access;
    private final SubjectAccessRequests requests;
    private final HeldValues held;

    ChooseRecords(AccessRequests access, SubjectAccessRequests requests, HeldValues held) {
        this.access = access;
        this.requests = requests;
        this.held = held;
    }

    /** All records of the person; what is not named is not theirs. */
    public record Command(UUID request, long version, List<UUID> records) {
        public Command {
            records = List.copyOf(records);
        }
    }

    @Transactional
    public Attempt<AccessOutcome> handle(Command command, Actor actor) {
        var known = held.shells(command.records()).stream()
                .map(HeldValues.Shell::record)
                .toList();
        var unknown = command.records().stream().filter(r -> !known.contains(r)).toList();
        if (!unknown.isEmpty() && access.find(command.request(), actor).isPresent()) {
            return new Attempt.Tried<>(new AccessOutcome.NoSuchRecords(unknown));
        }
        return access.change(command.request(), command.version(), actor, "subject-access.choose-records", null, of -> {
            var outcome = of.change();
            if (outcome instanceof AccessOutcome.Changed) requests.nameRecords(of, command.records());
            return outcome;
        });
    }
}
