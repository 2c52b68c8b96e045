package uk.leabridge.referrals.records.subjectaccess.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.casework.assessment.application.FactorTitles;
import uk.leabridge.referrals.records.subjectaccess.application.FormFacts.Fact;
import uk.leabridge.referrals.records.subjectaccess.application.HeldValues.Value;
import uk.leabridge.referrals.records.subjectaccess.domain.Category;
import uk.leabridge.referrals.records.subjectaccess.domain.Item;
import uk.leabridge.referrals.records.subjectaccess.domain.PlainWords;
import uk.leabridge.referrals.records.subjectaccess.domain.Vocabulary;

/** Opens all that the records of a request hold, each fact alone. */
@ApplicationScoped
class HeldItems {
    private final HeldValues held;
    private final Vault vault;
    private final FactorTitles factors;
    private final ObjectMapper json;

    HeldItems(HeldValues held, Vault vault, FactorTitles factors, ObjectMapper json) {
        this.held = held;
        this.vault = vault;
        this.factors = factors;
        this.json = json;
    }

    /** In the order of time. What is destroyed is not in it. */
    List<Item> of(UUID request) {
        var values = held.of(request);
        var keys = vault.openAll(values.stream().map(Value::record).distinct().toList());
        var items = new ArrayList<Item>();
        for (var value : values) {
            var key = keys.get(value.record());
            if (key != null) items.addAll(facts(value, key));
        }
        return List.copyOf(items);
    }

    private List<Item> facts(Value value, SealingKey key) {
        var sealed = value.sealed();
        if (sealed == null) return List.of(item(value, new Fact("", category(value), inWords(value))));
        var words = key.unseal(sealed, value.purpose());
        var facts =
                switch (value.purpose()) {
                    case "referral.body" -> FormFacts.of(tree(words));
                    case "safeguarding_case.identity" -> FormFacts.ofSection("person", tree(words));
                    case "subject_access_request.about", "subject_access_choice.reason" ->
                        FormFacts.ofSection("request", tree(words));
                    default -> List.of(new Fact("", category(value), words));
                };
        return facts.stream().map(fact -> item(value, fact)).toList();
    }

    private static Category category(Value value) {
        return switch (value.purpose()) {
            case "referral_step.reason", "referral_step.evidence" ->
                value.codes().contains("GATEWAY_CHECK_ANSWERED") ? Category.POLICE : Category.DECISION;
            case "retention_hold.reason", "retention_hold.lift_reason" -> Category.POLICE;
            case "agenda_item.dissent",
                    "agenda_information.words",
                    "assessment.summary",
                    "assessment.findings",
                    "assessment_finding.note" -> Category.OPINION;
            case "plan_action.words", "plan_action.end_reason", "plan_reason.reason" -> Category.PLAN;
            case "support_session" -> Category.SESSION;
            case "safeguarding_case.consent" -> Category.CONSENT;
            case "signposting", "signposting.words" -> Category.AGENCIES;
            case "case_document.name" -> Category.DOCUMENT;
            case "advice.question", "advice.answer", "support_session.not_held_reason" -> Category.NARRATIVE;
            case "record_retention.reason" -> Category.GOVERNANCE;
            default -> value.purpose().startsWith("subject_access") ? Category.GOVERNANCE : Category.DECISION;
        };
    }

    /** A fact that stands in codes alone. */
    private String inWords(Value value) {
        var codes = value.codes();
        return switch (value.purpose()) {
            case "support_session" ->
                "With " + PlainWords.name(codes.get(1)) + ": " + Vocabulary.SESSION.words(codes.getFirst());
            case "signposting" ->
                Vocabulary.SERVICE.words(codes.getFirst()) + ": " + Vocabulary.SIGNPOST.words(codes.get(1));
            case "safeguarding_case.consent" -> consent(codes);
            case "assessment.findings" ->
                codes.stream()
                        .map(one -> one.split(":", 2))
                        .map(one -> factors.title(one[0]) + ": " + Vocabulary.PRESENCE.words(one[1]))
                        .collect(Collectors.joining("\n"));
            default -> throw new IllegalStateException("nothing says how to print " + value.purpose());
        };
    }

    /** Where it stands, and whose consent it is where that is known. */
    private static String consent(List<String> codes) {
        var status = codes.getFirst();
        if (codes.size() == 1) return Vocabulary.CONSENT.words(status);
        var link = status.equals("SOUGHT") || status.equals("NOT_SOUGHT") ? " from " : " by ";
        return Vocabulary.CONSENT.words(status) + link + Vocabulary.CONSENT_FROM.words(codes.get(1));
    }

    private static Item item(Value value, Fact fact) {
        return new Item(
                value.record(),
                value.entity(),
                value.at(),
                value.codes(),
                value.purpose(),
                fact.part(),
                fact.category(),
                fact.words());
    }

    private JsonNode tree(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document could not be read");
        }
    }
}
