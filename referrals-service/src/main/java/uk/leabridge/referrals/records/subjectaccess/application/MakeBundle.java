package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.subjectaccess.domain.AccessOutcome;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequests;

/** Makes the bundle and hands it out, once every item was decided. It is never stored: what it says is sealed where it stands, and only there. */
@ApplicationScoped
public class MakeBundle {
    private final AccessRequests access;
    private final SubjectAccessRequests requests;
    private final ShownItems items;
    private final BundleContents contents;
    private final Bundles bundles;
    private final Audit audit;
    private final Beginnings beginnings;

    MakeBundle(
            AccessRequests access,
            SubjectAccessRequests requests,
            ShownItems items,
            BundleContents contents,
            Bundles bundles,
            Audit audit,
            Beginnings beginnings) {
        this.access = access;
        this.requests = requests;
        this.items = items;
        this.contents = contents;
        this.bundles = bundles;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /** The version that was reviewed: nothing that came since goes out unseen. */
    public record Command(UUID request, long version) {}

    @Transactional
    public Attempt<AccessOutcome> handle(Command command, Actor actor) {
        return Attempt.on(access.find(command.request(), actor))
                .at(command.version(), SubjectAccessRequest::version)
                .map(request -> bundle(request, actor));
    }

    private AccessOutcome bundle(SubjectAccessRequest request, Actor actor) {
        var now = beginnings.now();
        var held = items.of(request);
        var outcome = request.bundle(ShownItems.undecided(held), now);
        if (!(outcome instanceof AccessOutcome.Changed)) return outcome;
        var zip = bundles.zip(contents.of(request, held, now));
        access.record(request, "subject-access.bundle", actor);
        requests.records(request.id())
                .forEach(record -> audit.record(
                        actor,
                        AuditedAction.of("subject-access.bundle", "subject-access", request.id(), record)
                                .over(zip)));
        return new AccessOutcome.Bundled(zip, requests.keep(request));
    }
}
