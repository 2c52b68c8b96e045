package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.leabridge.gateway.client.ReferralForm;
import uk.leabridge.gateway.client.ReferralForm.Informed;
import uk.leabridge.gateway.client.ReferralForm.Needs;
import uk.leabridge.gateway.client.ReferralForm.Person;
import uk.leabridge.gateway.client.ReferralForm.Referrer;
import uk.leabridge.gateway.client.ReferralForm.Worry;
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

    static ReferralForm of(ReferralAnswers answers, LocalDate today) {
        return new ReferralForm(
                person(answers),
                referrer(answers),
                concern(answers),
                needs(answers),
                informed(answers, today),
                answers.many("agencies").stream()
                        .filter(Option.codes(ReferralWords.AGENCIES)::contains)
                        .toList(),
                answers.is("immediateDanger", "yes"));
    }

    private static Person person(ReferralAnswers answers) {
        LocalDate born = answers.birth().orElse(null);
        return new Person(
                answers.textOrNull("givenName"),
                answers.textOrNull("familyName"),
                answers.textOrNull("otherNames"),
                born,
                born == null ? answers.estimate().orElse(null) : null,
                answers.textOrNull("sex"),
                answers.textOrNull("ethnicGroup"),
                answers.textOrNull("ethnicity"),
                answers.textOrNull("address"),
                answers.textOrNull("postcode"),
                answers.textOrNull("schoolOrEmployer"),
                answers.textOrNull("parentOrCarer"),
                answers.textOrNull("contact"));
    }

    private static Referrer referrer(ReferralAnswers answers) {
        return new Referrer(
                answers.textOrNull("role"),
                answers.textOrNull("organisation"),
                answers.textOrNull("sector"),
                answers.textOrNull("relationship"),
                answers.is("safeguardingLead", "yes"));
    }

    private static Worry concern(ReferralAnswers answers) {
        return new Worry(
                answers.textOrNull("concern"),
                answers.textOrNull("narrative"),
                answers.textOrNull("howItArose"),
                answers.textOrNull("specificEvent"),
                answers.textOrNull("indicators"),
                answers.textOrNull("onlineActivity"),
                answers.textOrNull("contacts"),
                answers.textOrNull("threats"),
                answers.is("travelRisk", "yes"));
    }

    private static Needs needs(ReferralAnswers answers) {
        List<String> needs = answers.many("needs");
        return new Needs(
                needs.contains("send"),
                needs.contains("mentalHealth"),
                needs.contains("neurodiversity"),
                needs.contains("isolation"),
                needs.contains("homeEducated"),
                answers.textOrNull("needsNotes"));
    }

    private static Informed informed(ReferralAnswers answers, LocalDate today) {
        return new Informed(
                answers.is("personTold", "yes"),
                answers.is("parentTold", "yes"),
                Step.WHY_NOT.asked(answers, today) ? answers.textOrNull("whyNotTold") : null);
    }
}
