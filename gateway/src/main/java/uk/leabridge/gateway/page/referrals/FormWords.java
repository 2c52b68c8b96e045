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
            Map.entry("otherNames", "Known as"),
            Map.entry("dateOfBirth", "Date of birth"),
            Map.entry("ageEstimate", "Estimated age"),
            Map.entry("sex", "Sex"),
            Map.entry("ethnicGroup", "Ethnic group"),
            Map.entry("ethnicity", "Ethnicity"),
            Map.entry("address", "Address"),
            Map.entry("postcode", "Postcode"),
            Map.entry("schoolOrEmployer", "School, college or employer"),
            Map.entry("parentOrCarer", "Parent or carer’s name and contact details"),
            Map.entry("contact", "Contact details"),
            Map.entry("role", "Role"),
            Map.entry("organisation", "Organisation"),
            Map.entry("sector", "Sector"),
            Map.entry("relationship", "How they know the person"),
            Map.entry("safeguardingLeadConsulted", "Safeguarding lead consulted"),
            Map.entry("code", "Type of concern"),
            Map.entry("narrative", "What has happened"),
            Map.entry("howItArose", "How the referrer became aware of it"),
            Map.entry("specificEvent", "Specific event"),
            Map.entry("indicators", "What has changed about them"),
            Map.entry("onlineActivity", "Online activity"),
            Map.entry("contacts", "Who may be influencing them"),
            Map.entry("threats", "Threats"),
            Map.entry("travelRisk", "Risk of travelling to join a group"),
            Map.entry("notes", "More about this"),
            Map.entry("person", "Person knows about the referral"),
            Map.entry("parent", "Parent or carer knows about the referral"),
            Map.entry("whyNot", "Why they have not been told"));

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
        codes.forEach(code -> labels.add(Option.label(ReferralWords.AGENCIES, code.asText())));
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
