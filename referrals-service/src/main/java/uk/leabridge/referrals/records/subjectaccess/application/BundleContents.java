package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.access.application.AccessLog;
import uk.leabridge.referrals.records.subjectaccess.application.Bundle.Held;
import uk.leabridge.referrals.records.subjectaccess.application.Bundle.LeftOut;
import uk.leabridge.referrals.records.subjectaccess.application.Bundle.Look;
import uk.leabridge.referrals.records.subjectaccess.application.Bundle.Part;
import uk.leabridge.referrals.records.subjectaccess.application.ShownItems.Gathered;
import uk.leabridge.referrals.records.subjectaccess.application.ShownItems.Shown;
import uk.leabridge.referrals.records.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.records.subjectaccess.domain.ItemState;
import uk.leabridge.referrals.records.subjectaccess.domain.PlainWords;
import uk.leabridge.referrals.records.subjectaccess.domain.Redaction;
import uk.leabridge.referrals.records.subjectaccess.domain.Requester;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.records.subjectaccess.domain.Vocabulary;

/** Puts together what a bundle says: what is given, who opened it, with whom it was shared, and why the rest is left out. */
@ApplicationScoped
class BundleContents {
    private static final String UNTITLED = "Information about the person";
    private static final Redaction NOTHING = new Redaction(List.of());

    private final AccessRequests access;
    private final ItemLabels labels;

    BundleContents(AccessRequests access, ItemLabels labels) {
        this.access = access;
        this.labels = labels;
    }

    Bundle of(SubjectAccessRequest request, List<Gathered> records, Instant now) {
        boolean forThemselves = request.requester() == Requester.SELF;
        var held = records.stream()
                .map(record -> held(request, record))
                .filter(record -> !record.parts().isEmpty())
                .toList();
        return new Bundle(
                request.id(),
                PlainWords.name(request.borough()),
                request.requester(),
                request.receivedOn(),
                request.dueOn(),
                now,
                forThemselves && records.isEmpty(),
                held,
                mayKnowWhy(forThemselves, records) ? leftOutByReason(records) : leftOutTogether(records, held));
    }

    private Held held(SubjectAccessRequest request, Gathered record) {
        var given = record.items().stream().filter(one -> one.state().isGiven()).toList();
        var title = given.stream()
                .filter(one -> one.item().kind().equals(RecordFacts.SUMMARY))
                .map(one -> part(request, one).words())
                .findFirst()
                .orElse(UNTITLED);
        Map<String, Redaction> boroughs = given.stream()
                .filter(one -> one.item().kind().equals(RecordFacts.LOOKS))
                .collect(Collectors.toMap(one -> one.item().part(), one -> redaction(request, one)));
        var looks = record.looks().stream()
                .limit(ShownItems.MOST_LOOKS)
                .filter(look -> boroughs.containsKey(look.borough()))
                .map(look -> look(look, boroughs.getOrDefault(look.borough(), NOTHING)))
                .toList();
        return new Held(
                title,
                given.stream().map(one -> part(request, one)).toList(),
                looks,
                !looks.isEmpty() && record.looks().size() > ShownItems.MOST_LOOKS);
    }

    private Part part(SubjectAccessRequest request, Shown shown) {
        var item = shown.item();
        return new Part(
                item.at(),
                item.category().name(),
                labels.of(item),
                redaction(request, shown).of(item.words()),
                shown.state() == ItemState.GIVEN_IN_PART);
    }

    /** What is left out of this item, wherever in the bundle it is spoken of. */
    private Redaction redaction(SubjectAccessRequest request, Shown shown) {
        if (shown.state() != ItemState.GIVEN_IN_PART) return NOTHING;
        var words = shown.chosen()
                .flatMap(choice -> access.words(request, choice))
                .orElseThrow(() -> new IllegalStateException("a partly disclosed item must have passages"));
        return new Redaction(words.leftOut());
    }

    private static Look look(AccessLog.Entry entry, Redaction leftOut) {
        return new Look(
                entry.at(),
                entry.roles().stream()
                        .map(Vocabulary.ROLE::words)
                        .map(leftOut::of)
                        .toList(),
                leftOut.of(PlainWords.name(entry.borough())),
                what(entry.action()));
    }

    /** Too coarse to tell what was decided, and fine enough to tell a look from a change. */
    private static String what(String action) {
        if (action.startsWith("subject-access.")) return "Answered a request for information";
        if (action.equals("referral.linkage-asked")) return "Searched for earlier referrals";
        boolean opened = action.endsWith(".read") || action.endsWith(".list") || action.endsWith(".preview");
        return opened ? "Opened the record" : "Worked on the record";
    }

    /** Where one exemption is kept quiet, so are all: a list of the others would tell what is missing from it. See ADR 0039. */
    private static boolean mayKnowWhy(boolean forThemselves, List<Gathered> records) {
        return forThemselves
                && notGivenWhole(records).stream()
                        .map(Shown::exemption)
                        .noneMatch(exemption -> exemption != null && exemption.isKeptQuiet());
    }

    private List<LeftOut> leftOutByReason(List<Gathered> records) {
        record Reason(String label, @Nullable Exemption exemption) {}
        var count = new LinkedHashMap<Reason, Integer>();
        for (var one : notGivenWhole(records)) {
            count.merge(new Reason(labels.of(one.item()), one.exemption()), 1, Integer::sum);
        }
        var all = new ArrayList<LeftOut>();
        count.forEach((reason, things) -> all.add(new LeftOut(reason.label(), reason.exemption(), things)));
        return all;
    }

    private static List<LeftOut> leftOutTogether(List<Gathered> records, List<Held> held) {
        int things = notGivenWhole(records).size();
        return held.isEmpty() || things == 0 ? List.of() : List.of(new LeftOut(null, null, things));
    }

    private static List<Shown> notGivenWhole(List<Gathered> records) {
        return records.stream()
                .flatMap(record -> record.items().stream())
                .filter(one -> one.state() != ItemState.GIVEN)
                .toList();
    }
}
