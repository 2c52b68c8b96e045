package uk.leabridge.referrals.subjectaccess.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.subjectaccess.application.HeldValues.Value;
import uk.leabridge.referrals.subjectaccess.domain.Item;

/** Opens all that the records of a request hold, in parts small enough to show one and hold the next back. */
@ApplicationScoped
class HeldItems {
    private static final Set<String> WHOLE = Set.of("person", "referrer");

    private final HeldValues held;
    private final Vault vault;
    private final ObjectMapper json;

    HeldItems(HeldValues held, Vault vault, ObjectMapper json) {
        this.held = held;
        this.vault = vault;
        this.json = json;
    }

    /** In the order of time. What is destroyed is not in it. */
    List<Item> of(UUID request) {
        var values = held.of(request);
        var keys = vault.openAll(values.stream().map(Value::record).distinct().toList());
        var items = new ArrayList<Item>();
        for (var value : values) {
            var key = keys.get(value.record());
            if (key != null) items.addAll(parts(value, key.unseal(value.sealed(), value.purpose())));
        }
        return List.copyOf(items);
    }

    private List<Item> parts(Value value, String words) {
        return switch (value.purpose()) {
            case "referral.body" -> form(value, tree(words));
            case "safeguarding_case.identity" -> List.of(item(value, "", lines(tree(words))));
            default -> List.of(item(value, "", words));
        };
    }

    /** Who it is and who refers stand together; every other answer stands alone. */
    private static List<Item> form(Value value, JsonNode form) {
        var items = new ArrayList<Item>();
        for (var section : form.properties()) {
            var answers = section.getValue();
            if (answers.isNull()) continue;
            if (!answers.isObject() || WHOLE.contains(section.getKey())) {
                items.add(item(value, section.getKey(), lines(answers)));
                continue;
            }
            for (var answer : answers.properties()) {
                if (!answer.getValue().isNull()) {
                    items.add(item(value, section.getKey() + "." + answer.getKey(), lines(answer.getValue())));
                }
            }
        }
        return items;
    }

    private static String lines(JsonNode node) {
        if (!node.isContainerNode()) return node.asText();
        var lines = new ArrayList<String>();
        if (node.isArray()) node.forEach(one -> lines.add(one.asText()));
        for (var one : node.properties()) {
            if (!one.getValue().isNull())
                lines.add(one.getKey() + ": " + one.getValue().asText());
        }
        return String.join("\n", lines);
    }

    private static Item item(Value value, String part, String words) {
        return new Item(value.record(), value.entity(), value.at(), value.codes(), value.purpose(), part, words);
    }

    private JsonNode tree(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document cannot be read");
        }
    }
}
