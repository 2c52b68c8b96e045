package uk.leabridge.referrals.subjectaccess.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.leabridge.referrals.subjectaccess.domain.Category;
import uk.leabridge.referrals.subjectaccess.domain.PlainWords;

/** Cuts a form into facts: each answer alone, and each carer and each contact alone where one answer names several. */
final class FormFacts {
    private static final Pattern BETWEEN = Pattern.compile("[,;|\\r\\n]+|\\s/\\s");
    private static final Set<String> CODED =
            Set.of("person.sex", "person.ethnicGroup", "referrer.sector", "concern.code", "agencies");
    private static final Map<String, Category> PARTS = Map.ofEntries(
            Map.entry("person.address", Category.WHEREABOUTS),
            Map.entry("person.postcode", Category.WHEREABOUTS),
            Map.entry("person.schoolOrEmployer", Category.SCHOOL_OR_EMPLOYER),
            Map.entry("person.parentOrCarer", Category.CARER),
            Map.entry("person.contact", Category.CONTACT),
            Map.entry("person.otherNames", Category.DESCRIPTION),
            Map.entry("person.ethnicity", Category.DESCRIPTION),
            Map.entry("concern.contacts", Category.OTHER_PEOPLE),
            Map.entry("needs.notes", Category.NARRATIVE),
            Map.entry("informed.whyNot", Category.NOT_INFORMED));
    private static final Map<String, Category> SECTIONS = Map.of(
            "person", Category.IDENTITY,
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
            else answer(facts, section.getKey(), category(section.getKey(), section.getKey()), section.getValue());
        }
        return facts;
    }

    /** The answers of one section of the form. */
    static List<Fact> ofSection(String section, JsonNode answers) {
        var facts = new ArrayList<Fact>();
        for (var one : answers.properties()) {
            var part = section + "." + one.getKey();
            answer(facts, part, category(section, part), one.getValue());
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
        // a box of the form that nobody ticked says nothing of the person
        if (answer.isBoolean() && !answer.booleanValue() && part.startsWith("needs.")) return "Not ticked";
        return answer.isBoolean() || CODED.contains(part) ? PlainWords.code(answer.asText()) : answer.asText();
    }

    private static Category category(String section, String part) {
        return PARTS.getOrDefault(part, SECTIONS.getOrDefault(section, Category.NARRATIVE));
    }
}
