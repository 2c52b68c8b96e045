package uk.leabridge.referrals.records.subjectaccess.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.leabridge.referrals.records.subjectaccess.domain.Category;
import uk.leabridge.referrals.records.subjectaccess.domain.PlainWords;
import uk.leabridge.referrals.records.subjectaccess.domain.Vocabulary;

/** Cuts a form into facts: each answer alone, and each carer and each contact alone where one answer names several. */
final class FormFacts {
    private static final Pattern BETWEEN = Pattern.compile("[,;|\\r\\n]+|\\s/\\s");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<String, Vocabulary> CODED = Map.of(
            "person.sex", Vocabulary.SEX,
            "person.ethnicGroup", Vocabulary.ETHNIC_GROUP,
            "referrer.sector", Vocabulary.SECTOR,
            "concern.code", Vocabulary.CONCERN,
            "agencies", Vocabulary.AGENCY);
    private static final Map<String, Category> PARTS = Map.ofEntries(
            Map.entry("person.givenName", Category.IDENTITY),
            Map.entry("person.familyName", Category.IDENTITY),
            Map.entry("person.dateOfBirth", Category.IDENTITY),
            Map.entry("person.ageEstimate", Category.IDENTITY),
            Map.entry("person.sex", Category.IDENTITY),
            Map.entry("person.ethnicGroup", Category.IDENTITY),
            Map.entry("person.address", Category.WHEREABOUTS),
            Map.entry("person.postcode", Category.WHEREABOUTS),
            Map.entry("person.schoolOrEmployer", Category.SCHOOL_OR_EMPLOYER),
            Map.entry("person.parentOrCarer", Category.CARER),
            Map.entry("person.contact", Category.CONTACT),
            Map.entry("concern.contacts", Category.OTHER_PEOPLE),
            Map.entry("needs.notes", Category.NARRATIVE),
            Map.entry("informed.whyNot", Category.NOT_INFORMED));
    private static final Set<String> OWN = Set.of("person", "needs", "informed");
    private static final Map<String, Category> SECTIONS = Map.of(
            "person", Category.DESCRIPTION,
            "referrer", Category.REFERRER,
            "needs", Category.NEEDS,
            "informed", Category.INFORMED,
            "agencies", Category.AGENCIES);

    private FormFacts() {}

    /** One answer, or one of several in it. */
    record Fact(String part, Category category, String words) {
        @Override
        public String toString() {
            return "Fact[" + part + "]";
        }
    }

    static List<Fact> of(JsonNode form) {
        var facts = new ArrayList<Fact>();
        for (var section : form.properties()) {
            if (section.getValue().isObject()) facts.addAll(ofSection(section.getKey(), section.getValue()));
            else
                answer(
                        facts,
                        section.getKey(),
                        category(section.getKey(), section.getKey(), section.getValue()),
                        section.getValue());
        }
        return facts;
    }

    /** The answers of one section of the form. */
    static List<Fact> ofSection(String section, JsonNode answers) {
        var facts = new ArrayList<Fact>();
        for (var one : answers.properties()) {
            var part = section + "." + one.getKey();
            answer(facts, part, category(section, part, one.getValue()), one.getValue());
        }
        return facts;
    }

    private static void answer(List<Fact> facts, String part, Category category, JsonNode answer) {
        if (answer.isNull()) return;
        var words = new ArrayList<String>();
        if (answer.isContainerNode()) answer.forEach(one -> words.add(text(part, one)));
        else if (category == Category.CARER || category == Category.CONTACT) words.addAll(several(answer.asText()));
        else words.add(text(part, answer));
        for (int n = 0; n < words.size(); n++) {
            facts.add(new Fact(words.size() == 1 ? part : part + "." + (n + 1), category, words.get(n)));
        }
    }

    private static List<String> several(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String text(String part, JsonNode answer) {
        if (answer.isContainerNode()) return answer.toString();
        if (answer.isBoolean()) return ticked(part, answer.booleanValue());
        var words = answer.asText();
        var coded = CODED.get(part);
        if (coded != null) return coded.words(words);
        boolean date = part.endsWith(".dateOfBirth") && DATE.matcher(words).matches();
        return date ? PlainWords.day(LocalDate.parse(words)) : words;
    }

    /** A box of the form that nobody ticked says nothing of the person. */
    private static String ticked(String part, boolean yes) {
        if (yes) return "Yes";
        return part.startsWith("needs.") ? "Not ticked" : "No";
    }

    /** What nobody has said of a question yet begins undecided: others may be named in whatever words answer it. */
    private static Category category(String section, String part, JsonNode answer) {
        var known = PARTS.get(part);
        if (known != null) return known;
        if (OWN.contains(section) && answer.isTextual()) return Category.DESCRIPTION;
        return SECTIONS.getOrDefault(section, Category.NARRATIVE);
    }
}
