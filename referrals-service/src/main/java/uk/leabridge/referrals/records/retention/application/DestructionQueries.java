package uk.leabridge.referrals.records.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.referrals.records.retention.domain.Destruction;
import uk.leabridge.referrals.records.retention.domain.Destructions;
import uk.leabridge.referrals.records.retention.domain.Receiver;

/** Reads the receipts of destructions. They name nobody. */
@ApplicationScoped
public class DestructionQueries {
    private final Destructions destructions;

    DestructionQueries(Destructions destructions) {
        this.destructions = destructions;
    }

    /** A receipt with those who were told of the person. */
    public record Opened(Destruction receipt, List<Receiver> receivers) {}

    @Transactional
    public Optional<Opened> open(UUID id) {
        return destructions.find(id).map(found -> new Opened(found, destructions.receiversOf(id)));
    }

    /** Somebody who was told of a person: what they are, and their code. */
    public record Told(String kind, String receiver) {}

    /** Who else was told of the person of a record, destroyed or not; for auditors and administrators. */
    @Transactional
    public List<Told> toldOf(UUID record) {
        return destructions.receivers(record).stream()
                .map(one -> new Told(one.kind().name(), one.receiver()))
                .toList();
    }

    /** The borough's, the latest first. */
    @Transactional
    public Page<Destruction> list(boolean outstanding, Optional<Cursor> after, int limit, Actor actor) {
        return Page.of(
                destructions.newest(actor.borough().code(), outstanding, after, limit + 1),
                limit,
                last -> new Cursor(last.destroyedAt(), last.id()));
    }
}
