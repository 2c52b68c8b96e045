package uk.leabridge.referrals.records.subjectaccess.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.access.application.AccessLog;
import uk.leabridge.referrals.records.subjectaccess.application.HeldValues.Recipient;
import uk.leabridge.referrals.records.subjectaccess.application.HeldValues.Shell;
import uk.leabridge.referrals.records.subjectaccess.domain.Category;
import uk.leabridge.referrals.records.subjectaccess.domain.Item;
import uk.leabridge.referrals.records.subjectaccess.domain.PlainWords;
import uk.leabridge.referrals.records.subjectaccess.domain.Vocabulary;

/**
 * What is known of a record beside its words, each as a fact of its own: that it exists, where it went, with whom it was shared and who
 * opened it can tell a parent in which borough somebody lives.
 */
final class RecordFacts {
    static final String LOOKS = "record.looks";
    static final String SUMMARY = "record.summary";
    private static final String ASKED = "REPEAT_REFERRAL:";

    private final Shell shell;
    private final List<Item> facts = new ArrayList<>();

    private RecordFacts(Shell shell) {
        this.shell = shell;
    }

    static List<Item> of(Shell shell, List<Recipient> recipients, List<AccessLog.Entry> looks) {
        var facts = new RecordFacts(shell);
        facts.add(SUMMARY, "", Category.RECORD, shell.began(), facts.summary());
        facts.add("record.status", "", facts.statusCategory(), shell.ended(), facts.status());
        facts.movements();
        var destroyed = shell.destroyed();
        if (destroyed != null) {
            facts.add(
                    "record.destroyed",
                    "",
                    Category.RECORD,
                    destroyed,
                    "Destroyed on " + PlainWords.day(destroyed)
                            + ". No one can read what it said. We keep the reference, the decisions, their dates, who made them and"
                            + " the access log.");
        }
        for (var one : recipients) facts.recipient(one.kind(), one.receiver());
        looks.stream()
                .map(AccessLog.Entry::purpose)
                .filter(Objects::nonNull)
                .filter(purpose -> purpose.startsWith(ASKED))
                .map(purpose -> purpose.substring(ASKED.length()))
                .distinct()
                .filter(borough -> !recipients.contains(new Recipient(shell.record(), "BOROUGH", borough)))
                .forEach(borough -> facts.recipient("BOROUGH", borough));
        var boroughs = new LinkedHashSet<String>();
        looks.forEach(look -> boroughs.add(look.borough()));
        boroughs.forEach(borough ->
                facts.add(LOOKS, borough, Category.SEEN, null, "Staff of " + PlainWords.name(borough) + ", by role"));
        return facts.facts;
    }

    private String summary() {
        var reference = shell.reference() == null ? "" : " " + shell.reference();
        var from = shell.openedFrom() == null ? "" : ", opened from referral " + shell.openedFrom();
        return Vocabulary.RECORD.words(shell.kind()) + reference + from + ", since " + PlainWords.day(shell.began());
    }

    private String status() {
        return Vocabulary.statusOf(shell.kind()).words(shell.outcome());
    }

    /** That the police lead, or hold it back, is theirs to say. */
    private Category statusCategory() {
        return shell.outcome().equals("POLICE_LED") || shell.outcome().equals("ON_HOLD")
                ? Category.POLICE
                : Category.RECORD;
    }

    private void movements() {
        var passed = shell.passedOn();
        if (passed != null) {
            var borough = PlainWords.name(passed.borough());
            var words = "The record was transferred to " + borough + " on " + PlainWords.day(passed.at()) + ". "
                    + borough + " now holds the record. Contact " + borough
                    + " for a copy. This response covers only what we kept.";
            add("record.passed-on", "", Category.MOVED, passed.at(), words);
        }
        var came = shell.cameFrom();
        if (came != null) {
            var borough = PlainWords.name(came.borough());
            var words = "The record was transferred from " + borough + " on " + PlainWords.day(came.at()) + ". "
                    + borough + " may still hold the referral and its panel’s decisions. Contact " + borough
                    + " for a copy of those.";
            add("record.came-from", "", Category.MOVED, came.at(), words);
        }
        var offered = shell.offeredBy();
        if (offered != null) {
            var borough = PlainWords.name(offered.borough());
            var words = borough + " offered to transfer the record to us on " + PlainWords.day(offered.at()) + ". "
                    + borough + " holds the record. Contact " + borough + " for a copy.";
            add("record.offered", "", Category.MOVED, offered.at(), words);
        }
    }

    private void recipient(String kind, String receiver) {
        var words =
                switch (kind) {
                    case "BOROUGH" -> PlainWords.name(receiver);
                    case "POLICE" -> "The police, who check each referral";
                    case "AGENCY" -> Vocabulary.AGENCY.words(receiver) + ", at a panel";
                    default -> PlainWords.name(receiver) + ", for support";
                };
        add("record.recipient", kind + ":" + receiver, Category.SHARED, null, words);
    }

    private void add(String kind, String part, Category category, @Nullable Instant at, String words) {
        facts.add(new Item(shell.record(), shell.record(), at, List.of(), kind, part, category, words));
    }
}
