package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.ReferralForm.Informed;
import uk.leabridge.gateway.client.ReferralForm.Needs;
import uk.leabridge.gateway.client.ReferralForm.Person;
import uk.leabridge.gateway.client.ReferralForm.Referrer;
import uk.leabridge.gateway.client.ReferralForm.Worry;
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

    /** A field of the form, and what was said. */
    private record Said(String field, @Nullable Object value) {}

    static List<ReferralPage.Row> person(Person of) {
        return rows(
                new Said("givenName", of.givenName()),
                new Said("familyName", of.familyName()),
                new Said("otherNames", of.otherNames()),
                new Said("dateOfBirth", of.dateOfBirth()),
                new Said("ageEstimate", of.ageEstimate()),
                new Said("sex", of.sex()),
                new Said("ethnicGroup", of.ethnicGroup()),
                new Said("ethnicity", of.ethnicity()),
                new Said("address", of.address()),
                new Said("postcode", of.postcode()),
                new Said("schoolOrEmployer", of.schoolOrEmployer()),
                new Said("parentOrCarer", of.parentOrCarer()),
                new Said("contact", of.contact()));
    }

    static List<ReferralPage.Row> concern(Worry of) {
        return rows(
                new Said("code", of.code()),
                new Said("narrative", of.narrative()),
                new Said("howItArose", of.howItArose()),
                new Said("specificEvent", of.specificEvent()),
                new Said("indicators", of.indicators()),
                new Said("onlineActivity", of.onlineActivity()),
                new Said("contacts", of.contacts()),
                new Said("threats", of.threats()),
                new Said("travelRisk", of.travelRisk()));
    }

    static List<ReferralPage.Row> needs(@Nullable Needs of) {
        return of == null
                ? List.of()
                : rows(
                        new Said("send", of.send()),
                        new Said("mentalHealth", of.mentalHealth()),
                        new Said("neurodiversity", of.neurodiversity()),
                        new Said("isolation", of.isolation()),
                        new Said("homeEducated", of.homeEducated()),
                        new Said("notes", of.notes()));
    }

    static List<ReferralPage.Row> informed(@Nullable Informed of) {
        return of == null
                ? List.of()
                : rows(
                        new Said("person", of.person()),
                        new Said("parent", of.parent()),
                        new Said("whyNot", of.whyNot()));
    }

    static List<ReferralPage.Row> referrer(Referrer of) {
        return rows(
                new Said("role", of.role()),
                new Said("organisation", of.organisation()),
                new Said("sector", of.sector()),
                new Said("relationship", of.relationship()),
                new Said("safeguardingLeadConsulted", of.safeguardingLeadConsulted()));
    }

    static List<ReferralPage.Row> agencies(@Nullable List<String> codes) {
        return codes == null || codes.isEmpty()
                ? List.of()
                : List.of(new ReferralPage.Row(
                        "Agencies",
                        codes.stream()
                                .map(code -> Option.label(ReferralWords.AGENCIES, code))
                                .collect(Collectors.joining("\n"))));
    }

    private static List<ReferralPage.Row> rows(Said... fields) {
        return Stream.of(fields)
                .map(said -> new ReferralPage.Row(label(said.field()), value(said.field(), said.value())))
                .filter(row -> !row.value().isEmpty())
                .toList();
    }

    private static String label(String field) {
        String known = LABELS.get(field);
        return known != null ? known : Option.label(ReferralQuestions.NEEDS, field);
    }

    private static String value(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes ->
                yes ? "Yes" : Option.codes(ReferralQuestions.NEEDS).contains(field) ? "" : "No";
            case LocalDate day -> Words.longDate(day);
            default -> words(field, value.toString());
        };
    }

    private static String words(String field, String text) {
        return switch (field) {
            case "code" -> Option.label(ReferralWords.CONCERNS, text);
            case "sector" -> Option.label(ReferralWords.SECTORS, text);
            case "sex" -> Option.label(ReferralQuestions.SEXES, text);
            case "ethnicGroup" -> Option.label(ReferralQuestions.ETHNIC_GROUPS, text);
            default -> text;
        };
    }
}
