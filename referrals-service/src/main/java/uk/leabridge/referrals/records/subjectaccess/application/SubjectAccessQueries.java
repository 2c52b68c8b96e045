package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;
import uk.leabridge.referrals.intake.linkage.domain.Strength;
import uk.leabridge.referrals.records.subjectaccess.domain.Category;
import uk.leabridge.referrals.records.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.records.subjectaccess.domain.ItemState;
import uk.leabridge.referrals.records.subjectaccess.domain.RecordReference;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequests;

/** Reads requests and what is held for them. Whatever opens somebody's words is on record. */
@ApplicationScoped
public class SubjectAccessQueries {
    private static final int MOST_CANDIDATES = 200;

    private final SubjectAccessRequests requests;
    private final AccessRequests access;
    private final ShownItems items;
    private final HeldValues held;
    private final PersonLinkage linkage;
    private final ItemLabels labels;

    SubjectAccessQueries(
            SubjectAccessRequests requests,
            AccessRequests access,
            ShownItems items,
            HeldValues held,
            PersonLinkage linkage,
            ItemLabels labels) {
        this.requests = requests;
        this.access = access;
        this.items = items;
        this.held = held;
        this.linkage = linkage;
        this.labels = labels;
    }

    /**
     * A request with its words open; they are missing when it was destroyed.
     *
     * @param items how many things are held in its records; none once it is closed
     * @param undecided about how many of them nobody has decided
     */
    public record Opened(
            SubjectAccessRequest request,
            Optional<About> about,
            @Nullable String extensionReason,
            @Nullable String closingReason,
            List<HeldValues.Shell> records,
            int items,
            int undecided) {}

    /** A record that may be of the person; {@code strength} is null when it was asked for by its reference. */
    public record Candidate(
            HeldValues.Shell shell, @Nullable Strength strength) {}

    /**
     * One item as an officer reviews it.
     *
     * @param label what it is, in words
     * @param suggested the exemption that often applies to items like this
     * @param exemption why it is held back, whole or in part
     * @param leftOut passages that are left out of it
     * @param reason why somebody decided so; null where nobody did
     */
    public record Reviewed(
            UUID id,
            UUID record,
            @Nullable Instant at,
            String kind,
            String part,
            Category category,
            String label,
            List<String> codes,
            String words,
            ItemState state,
            @Nullable Exemption suggested,
            @Nullable Exemption exemption,
            List<String> leftOut,
            @Nullable String reason) {}

    @Transactional
    public Page<SubjectAccessRequest> list(boolean open, Optional<Cursor> after, int limit, Actor actor) {
        var borough = actor.borough().code();
        return open
                ? Page.of(
                        requests.open(borough, after, limit + 1),
                        limit,
                        last -> new Cursor(
                                last.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), last.id()))
                : Page.of(
                        requests.closed(borough, after, limit + 1),
                        limit,
                        last -> new Cursor(last.closedAt().orElseThrow(), last.id()));
    }

    @Transactional
    public Optional<Opened> open(UUID id, Actor actor) {
        return access.find(id, actor).map(request -> {
            access.record(request, "subject-access.read", actor);
            var gathered = items.of(request);
            return new Opened(
                    request,
                    access.about(request),
                    access.words(request, request.extensionReason(), AccessRequests.EXTENSION),
                    access.words(request, request.closingReason(), AccessRequests.CLOSING),
                    held.shells(requests.records(id)),
                    gathered.stream().mapToInt(one -> one.items().size()).sum(),
                    ShownItems.undecided(gathered));
        });
    }

    /** Records that are probably of the person, the surest first, or those that officers call so. */
    @Transactional
    public Optional<List<Candidate>> candidates(UUID id, @Nullable String reference, Actor actor) {
        return access.find(id, actor).map(request -> {
            access.record(request, "subject-access.look-for", actor);
            if (reference != null && !reference.isBlank()) {
                return RecordReference.parse(reference).map(held::named).orElse(List.of()).stream()
                        .map(shell -> new Candidate(shell, null))
                        .toList();
            }
            return access.about(request).map(this::matching).orElse(List.of());
        });
    }

    private List<Candidate> matching(About about) {
        var matches = linkage.matching(about.identity());
        return held.shells(matches.keySet()).stream()
                .map(shell -> new Candidate(shell, matches.get(shell.record())))
                .sorted(Comparator.comparing(Candidate::strength, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** All that is held, in the order of time. Bounded by what one person can have. */
    @Transactional
    public Optional<List<Reviewed>> items(UUID id, Actor actor) {
        return access.find(id, actor).map(request -> {
            access.record(request, "subject-access.items.read", actor);
            return items.of(request).stream()
                    .flatMap(gathered -> gathered.items().stream())
                    .map(one -> reviewed(request, one))
                    .toList();
        });
    }

    /** Open requests of other boroughs about cases that have come to the actor's since. */
    @Transactional
    public List<HeldValues.AskedElsewhere> askedElsewhere() {
        return held.askedElsewhere();
    }

    private Reviewed reviewed(SubjectAccessRequest request, ShownItems.Shown shown) {
        var item = shown.item();
        var words = shown.chosen().flatMap(choice -> access.words(request, choice));
        return new Reviewed(
                item.id(),
                item.record(),
                item.at(),
                item.kind(),
                item.part(),
                item.category(),
                labels.of(item),
                item.codes(),
                item.words(),
                shown.state(),
                item.category().usualExemption().orElse(null),
                shown.exemption(),
                words.map(ChoiceWords::leftOut).orElse(List.of()),
                words.map(ChoiceWords::reason).orElse(null));
    }
}
