package uk.leabridge.gateway.page.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Words;

/** The submitted form in the words that people read. */
final class FormWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("givenName", "First name"),
            Map.entry("familyName", "Last name"),
            Map.entry("otherNames", "Other names"),
            Map.entry("dateOfBirth", "Date of birth"),
            Map.entry("ageEstimate", "Estimated age"),
            Map.entry("sex", "Sex"),
            Map.entry("ethnicGroup", "Ethnic group"),
            Map.entry("ethnicity", "Ethnicity"),
            Map.entry("address", "Address"),
            Map.entry("postcode", "Postcode"),
            Map.entry("schoolOrEmployer", "School or employer"),
            Map.entry("parentOrCarer", "Parent or carer"),
            Map.entry("contact", "Contact"),
            Map.entry("role", "Role"),
            Map.entry("organisation", "Organisation"),
            Map.entry("sector", "Sector"),
            Map.entry("relationship", "How they know the person"),
            Map.entry("safeguardingLeadConsulted", "Safeguarding lead consulted"),
            Map.entry("code", "Most like"),
            Map.entry("narrative", "What has happened"),
            Map.entry("howItArose", "How it came up"),
            Map.entry("specificEvent", "A specific event"),
            Map.entry("indicators", "Signs"),
            Map.entry("onlineActivity", "Online"),
            Map.entry("contacts", "Contacts"),
            Map.entry("threats", "Threats"),
            Map.entry("travelRisk", "May travel to join others"),
            Map.entry("notes", "More about this"),
            Map.entry("person", "The person knows"),
            Map.entry("parent", "A parent or carer knows"),
            Map.entry("whyNot", "Why not"));

    private FormWords() {}

    static List<ReferralPage.Row> rows(JsonNode part) {
        List<ReferralPage.Row> rows = new ArrayList<>();
        part.properties().forEach(field -> {
            String value = value(field.getKey(), field.getValue());
            if (!value.isEmpty()) {
                rows.add(new ReferralPage.Row(label(field.getKey()), value));
            }
        });
        return rows;
    }

    static List<ReferralPage.Row> agencies(JsonNode codes) {
        List<String> labels = new ArrayList<>();
        codes.forEach(code -> labels.add(Option.label(ReferralQuestions.AGENCIES, code.asText())));
        return labels.isEmpty() ? List.of() : List.of(new ReferralPage.Row("Agencies", String.join("\n", labels)));
    }

    private static String label(String field) {
        String known = LABELS.get(field);
        return known != null ? known : Option.label(ReferralQuestions.NEEDS, field);
    }

    private static String value(String field, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            boolean need = Option.codes(ReferralQuestions.NEEDS).contains(field);
            return value.asBoolean() ? "Yes" : need ? "" : "No";
        }
        String text = value.asText();
        return switch (field) {
            case "code" -> Option.label(ReferralWords.CONCERNS, text);
            case "sector" -> Option.label(ReferralWords.SECTORS, text);
            case "sex" -> Option.label(ReferralQuestions.SEXES, text);
            case "ethnicGroup" -> Option.label(ReferralQuestions.ETHNIC_GROUPS, text);
            case "dateOfBirth" -> Words.longDate(LocalDate.parse(text));
            default -> text;
        };
    }
}
