package uk.leabridge.gateway.page.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.leabridge.gateway.client.ReferralForm;
import uk.leabridge.gateway.page.Field;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Words;

/** The document that the referrals API takes: made of the answers, and put into words, field by field as they are declared. */
final class ReferralDocument {

    /** Where the page says what the service finds wrong. */
    static final Map<String, String> FIELDS = Arrays.stream(ReferralField.values())
            .collect(Collectors.toUnmodifiableMap(
                    ReferralField::path, one -> one.field().name()));

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JsonNode document;

    private ReferralDocument(JsonNode document) {
        this.document = document;
    }

    /** What was answered so far, of what is asked. */
    static ReferralDocument of(ReferralAnswers answers, LocalDate today) {
        ObjectNode document = JSON.createObjectNode();
        for (ReferralField one : ReferralField.values()) {
            if (one.asked(answers, today)) {
                put(document, one, answers);
            }
        }
        return new ReferralDocument(document);
    }

    /** What was submitted. */
    static ReferralDocument of(ReferralForm form) {
        return new ReferralDocument(JSON.valueToTree(form));
    }

    /** As it is sent. */
    ReferralForm form() {
        return JSON.convertValue(document, ReferralForm.class);
    }

    /** One answer as people read it; empty when there is none. */
    String words(ReferralField field) {
        JsonNode value = document.at("/" + field.path().replace('.', '/'));
        return switch (field.field().kind()) {
            case DATE -> value.isTextual() ? Words.longDate(LocalDate.parse(value.textValue())) : "";
            case CHECKBOXES -> field.field().words(codes(value));
            default -> value.isValueNode() && !value.isNull() ? field.field().words(List.of(text(value))) : "";
        };
    }

    private static String text(JsonNode value) {
        return value.isBoolean() ? value.booleanValue() ? "yes" : "no" : value.asText();
    }

    /** The members of a list, or of an object those that hold. */
    private static List<String> codes(JsonNode value) {
        List<String> codes = new ArrayList<>();
        value.properties().stream()
                .filter(member -> member.getValue().asBoolean(false))
                .forEach(member -> codes.add(member.getKey()));
        if (value.isArray()) {
            value.forEach(one -> codes.add(one.asText()));
        }
        return codes;
    }

    private static void put(ObjectNode document, ReferralField one, ReferralAnswers answers) {
        Field field = one.field();
        int dot = one.path().lastIndexOf('.');
        ObjectNode part =
                dot < 0 ? document : document.withObject("/" + one.path().substring(0, dot));
        String member = one.path().substring(dot + 1);
        switch (one) {
            case BIRTH -> answers.birth().ifPresent(born -> part.put(member, born.toString()));
            case AGE_ESTIMATE -> {
                if (answers.birth().isEmpty()) {
                    answers.estimate().ifPresent(age -> part.put(member, age));
                }
            }
            case NEEDS -> {
                ObjectNode needs = part.withObject("/" + member);
                answers.many(field.name()).forEach(code -> needs.put(code, true));
            }
            case AGENCIES -> {
                ArrayNode codes = part.putArray(member);
                answers.many(field.name()).stream()
                        .filter(Option.codes(field.options())::contains)
                        .forEach(codes::add);
            }
            default -> {
                String answer = answers.text(field.name());
                if (field.isYesOrNo()) {
                    if (answer.equals("yes") || answer.equals("no")) {
                        part.put(member, answer.equals("yes"));
                    }
                } else if (!answer.isEmpty()) {
                    part.put(member, answer);
                }
            }
        }
    }
}
