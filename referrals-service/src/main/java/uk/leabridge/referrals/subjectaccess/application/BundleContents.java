package uk.leabridge.referrals.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.access.application.AccessLog;
import uk.leabridge.referrals.retention.application.DestructionQueries;
import uk.leabridge.referrals.subjectaccess.application.Bundle.Held;
import uk.leabridge.referrals.subjectaccess.application.Bundle.Look;
import uk.leabridge.referrals.subjectaccess.application.Bundle.Part;
import uk.leabridge.referrals.subjectaccess.application.Bundle.Recipient;
import uk.leabridge.referrals.subjectaccess.application.Bundle.Withheld;
import uk.leabridge.referrals.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.subjectaccess.domain.SubjectAccessRequests;

/** Gathers what a bundle says: what is held, who saw it, with whom it was shared, and what is held back. */
@ApplicationScoped
class BundleContents {
    /** The latest looks; a bundle says when there were more. */
    private static final int LOOKS = 1_000;

    private static final String ASKED = "REPEAT_REFERRAL:";

    private final SubjectAccessRequests requests;
    private final ShownItems items;
    private final HeldValues held;
    private final AccessLog log;
    private final DestructionQueries destructions;

    BundleContents(
            SubjectAccessRequests requests,
            ShownItems items,
            HeldValues held,
            AccessLog log,
            DestructionQueries destructions) {
        this.requests = requests;
        this.items = items;
        this.held = held;
        this.log = log;
        this.destructions = destructions;
    }

    Bundle of(SubjectAccessRequest request, Instant now, Actor actor) {
        var shown = items.of(request.id());
        var records = held.shells(requests.records(request.id())).stream()
                .map(shell -> record(shell, shown))
                .toList();
        return new Bundle(
                request.id(),
                actor.borough().code(),
                request.receivedOn(),
                request.dueOn(),
                now,
                records,
                withheld(shown));
    }

    private Held record(HeldValues.Shell shell, List<ShownItems.Shown> shown) {
        var looks = log.of(shell.record(), Optional.empty(), LOOKS + 1);
        return new Held(
                shell.kind(),
                shell.reference(),
                shell.outcome(),
                shell.began(),
                shell.ended(),
                shell.destroyed(),
                shown.stream()
                        .filter(one -> one.item().record().equals(shell.record()))
                        .map(BundleContents::part)
                        .toList(),
                looks.stream().limit(LOOKS).map(BundleContents::look).toList(),
                looks.size() > LOOKS,
                sharedWith(shell.record(), looks));
    }

    private static Part part(ShownItems.Shown shown) {
        var item = shown.item();
        return new Part(
                item.at(),
                item.kind(),
                item.part(),
                item.codes(),
                shown.exemption() == null ? item.words() : null,
                shown.exemption());
    }

    private static Look look(AccessLog.Entry entry) {
        return new Look(entry.at(), entry.roles(), entry.borough(), entry.action(), entry.purpose());
    }

    /** Agencies and providers that were told, and boroughs that learned of the referral because they had one of their own. */
    private List<Recipient> sharedWith(UUID record, List<AccessLog.Entry> looks) {
        var told = destructions.toldOf(record).stream().map(one -> new Recipient(one.kind(), one.receiver()));
        var asked = looks.stream()
                .map(AccessLog.Entry::purpose)
                .filter(Objects::nonNull)
                .filter(purpose -> purpose.startsWith(ASKED))
                .map(purpose -> new Recipient("BOROUGH", purpose.substring(ASKED.length())))
                .distinct();
        return java.util.stream.Stream.concat(told, asked).toList();
    }

    private static List<Withheld> withheld(List<ShownItems.Shown> shown) {
        var count = new TreeMap<Exemption, Integer>();
        for (var one : shown) {
            var exemption = one.exemption();
            if (exemption != null) count.merge(exemption, 1, Integer::sum);
        }
        return count.entrySet().stream()
                .map(one -> new Withheld(one.getKey(), one.getValue()))
                .toList();
    }
}
