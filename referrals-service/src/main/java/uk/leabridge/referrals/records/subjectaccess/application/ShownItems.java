package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.referrals.records.access.application.AccessLog;
import uk.leabridge.referrals.records.subjectaccess.domain.Choice;
import uk.leabridge.referrals.records.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.records.subjectaccess.domain.Item;
import uk.leabridge.referrals.records.subjectaccess.domain.ItemState;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequests;

/** What is held, with what is given of it: what somebody decided about it as it stands, else where it begins. */
@ApplicationScoped
class ShownItems {
    /** The latest looks; a bundle says when there were more. */
    static final int MOST_LOOKS = 1_000;

    private static final int SEEN_BYTES = 16;

    private final HeldItems items;
    private final HeldValues held;
    private final AccessLog log;
    private final SubjectAccessRequests requests;
    private final Fingerprints fingerprints;

    ShownItems(
            HeldItems items,
            HeldValues held,
            AccessLog log,
            SubjectAccessRequests requests,
            Fingerprints fingerprints) {
        this.items = items;
        this.held = held;
        this.log = log;
        this.requests = requests;
        this.fingerprints = fingerprints;
    }

    /**
     * One item.
     *
     * @param chosen what somebody decided about these words
     */
    record Shown(Item item, ItemState state, Optional<Choice> chosen) {
        @Nullable
        Exemption exemption() {
            return chosen.map(Choice::exemption).orElse(null);
        }
    }

    /**
     * A record of the request with all that is held in it.
     *
     * @param looks the latest, one more than a bundle shows
     */
    record Gathered(HeldValues.Shell shell, List<Shown> items, List<AccessLog.Entry> looks) {}

    List<Gathered> of(SubjectAccessRequest request) {
        if (request.outcome().isPresent()) return List.of();
        Map<UUID, Choice> choices =
                requests.choices(request.id()).stream().collect(Collectors.toMap(Choice::item, Function.identity()));
        var words = items.of(request.id());
        var recipients = held.recipients(request.id());
        return held.shells(requests.records(request.id())).stream()
                .map(shell -> {
                    var looks = log.of(shell.record(), Optional.empty(), MOST_LOOKS + 1);
                    var told = recipients.stream()
                            .filter(one -> one.record().equals(shell.record()))
                            .toList();
                    var facts = new ArrayList<>(RecordFacts.of(shell, told, looks));
                    words.stream()
                            .filter(item -> item.record().equals(shell.record()))
                            .forEach(facts::add);
                    var shown = facts.stream()
                            .map(item -> shown(request, item, Optional.ofNullable(choices.get(item.id()))))
                            .toList();
                    return new Gathered(shell, shown, looks);
                })
                .toList();
    }

    static int undecided(List<Gathered> records) {
        return (int) records.stream()
                .flatMap(record -> record.items().stream())
                .filter(one -> one.state() == ItemState.UNDECIDED)
                .count();
    }

    /** Of what an item says now: a decision is kept with it. */
    String seen(Item item) {
        var print = fingerprints.of("subject-access.item", item.words());
        return HexFormat.of().formatHex(Arrays.copyOf(print, SEEN_BYTES));
    }

    private Shown shown(SubjectAccessRequest request, Item item, Optional<Choice> choice) {
        var current = choice.filter(made -> made.seen().equals(seen(item)));
        return new Shown(item, item.state(request.requester(), current), current);
    }
}
