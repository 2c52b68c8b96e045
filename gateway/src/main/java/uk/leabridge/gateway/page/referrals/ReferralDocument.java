package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.page.Option;

/** Turns the answers into the document that the referrals API takes, and its field names back into ours. */
final class ReferralDocument {

    /** Where the page says what the service finds wrong. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("person.givenName", "givenName"),
            Map.entry("person.familyName", "familyName"),
            Map.entry("person.dateOfBirth", "birth"),
            Map.entry("person.ageEstimate", "ageEstimate"),
            Map.entry("referrer.role", "role"),
            Map.entry("referrer.organisation", "organisation"),
            Map.entry("referrer.sector", "sector"),
            Map.entry("concern.code", "concern"),
            Map.entry("concern.narrative", "narrative"));

    private ReferralDocument() {}

    static Map<String, Object> of(ReferralAnswers answers, LocalDate today) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("person", person(answers));
        document.put("referrer", referrer(answers));
        document.put("concern", concern(answers));
        document.put("needs", needs(answers));
        document.put("informed", informed(answers, today));
        document.put(
                "agencies",
                answers.many("agencies").stream()
                        .filter(Option.codes(ReferralWords.AGENCIES)::contains)
                        .toList());
        document.put("immediateDanger", answers.is("immediateDanger", "yes"));
        return document;
    }

    private static Map<String, Object> person(ReferralAnswers answers) {
        Map<String, Object> person = new LinkedHashMap<>();
        for (String field : new String[] {
            "givenName",
            "familyName",
            "otherNames",
            "sex",
            "ethnicGroup",
            "ethnicity",
            "address",
            "postcode",
            "schoolOrEmployer",
            "parentOrCarer",
            "contact"
        }) {
            put(person, field, answers.textOrNull(field));
        }
        answers.birth().ifPresent(date -> person.put("dateOfBirth", date.toString()));
        if (answers.birth().isEmpty()) {
            answers.estimate().ifPresent(age -> person.put("ageEstimate", age));
        }
        return person;
    }

    private static Map<String, Object> referrer(ReferralAnswers answers) {
        Map<String, Object> referrer = new LinkedHashMap<>();
        put(referrer, "role", answers.textOrNull("role"));
        put(referrer, "organisation", answers.textOrNull("organisation"));
        put(referrer, "sector", answers.textOrNull("sector"));
        put(referrer, "relationship", answers.textOrNull("relationship"));
        referrer.put("safeguardingLeadConsulted", answers.is("safeguardingLead", "yes"));
        return referrer;
    }

    private static Map<String, Object> concern(ReferralAnswers answers) {
        Map<String, Object> concern = new LinkedHashMap<>();
        put(concern, "code", answers.textOrNull("concern"));
        for (String field : new String[] {
            "narrative", "howItArose", "specificEvent", "indicators", "onlineActivity", "contacts", "threats"
        }) {
            put(concern, field, answers.textOrNull(field));
        }
        concern.put("travelRisk", answers.is("travelRisk", "yes"));
        return concern;
    }

    private static Map<String, Object> needs(ReferralAnswers answers) {
        Map<String, Object> needs = new LinkedHashMap<>();
        for (Option need : ReferralQuestions.NEEDS) {
            needs.put(need.value(), answers.many("needs").contains(need.value()));
        }
        put(needs, "notes", answers.textOrNull("needsNotes"));
        return needs;
    }

    private static Map<String, Object> informed(ReferralAnswers answers, LocalDate today) {
        Map<String, Object> informed = new LinkedHashMap<>();
        informed.put("person", answers.is("personTold", "yes"));
        informed.put("parent", answers.is("parentTold", "yes"));
        if (Step.WHY_NOT.asked(answers, today)) {
            put(informed, "whyNot", answers.textOrNull("whyNotTold"));
        }
        return informed;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
