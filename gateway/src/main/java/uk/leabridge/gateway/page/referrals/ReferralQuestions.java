package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;

/** What each question takes for an answer. The service checks all of it again. */
final class ReferralQuestions {

    private static final int NAME = 100;
    private static final int LINE = 200;
    private static final int STORY = 10_000;
    private static final int TEXT = 5_000;
    private static final int OLDEST = 120;
    private static final Set<String> YES_NO = Set.of("yes", "no");

    static final List<Option> ETHNIC_GROUPS = Option.list(
            "ASIAN", "Asian",
            "BLACK", "Black",
            "MIXED", "Mixed or several groups",
            "WHITE", "White",
            "OTHER", "Another group",
            "NOT_STATED", "Not known, or not said");

    static final List<Option> SEXES =
            Option.list("FEMALE", "Female", "MALE", "Male", "OTHER", "Another", "NOT_KNOWN", "I do not know");
    static final List<Option> NEEDS = Option.list(
            "send", "Special educational needs or a disability",
            "mentalHealth", "Mental health",
            "neurodiversity", "Neurodiversity, diagnosed or suspected",
            "isolation", "Loneliness or isolation",
            "homeEducated", "Educated at home");
    static final List<Option> AGENCIES = Option.list(
            "MASH", "Multi-agency safeguarding hub (MASH)",
            "MARAC", "Domestic abuse conference (MARAC)",
            "CHILDRENS_SOCIAL_CARE", "Children’s social care",
            "ADULT_SOCIAL_CARE", "Adult social care",
            "CAMHS", "Child and adolescent mental health (CAMHS)",
            "ADULT_MENTAL_HEALTH", "Adult mental health",
            "YOUTH_JUSTICE", "Youth justice",
            "POLICE", "Police",
            "EARLY_HELP", "Early help",
            "OTHER", "Another agency");

    private ReferralQuestions() {}

    /** Notes on the form what is wrong with this step's answers. */
    static void check(Step step, Form form, boolean adult, LocalDate today) {
        switch (step) {
            case DANGER -> form.oneOf("immediateDanger", YES_NO, "Select yes if anyone is in immediate danger");
            case YOU -> you(form);
            case PERSON -> {
                form.text("givenName", NAME, "Enter the first name");
                form.text("familyName", NAME, "Enter the last name");
                form.optionalText("otherNames", LINE);
            }
            case AGE -> age(form, today);
            case DETAILS -> details(form);
            case CONCERN ->
                form.oneOf("concern", Option.codes(ReferralWords.CONCERNS), "Select what the worry is most like");
            case HAPPENED -> {
                form.text("narrative", 10, STORY, "Enter what has happened");
                form.optionalText("howItArose", TEXT);
            }
            case SIGNS ->
                List.of("specificEvent", "indicators", "onlineActivity", "contacts")
                        .forEach(field -> form.optionalText(field, TEXT));
            case THREATS -> {
                form.optionalText("threats", TEXT);
                form.oneOf("travelRisk", YES_NO, "Select yes if they may travel to join others");
            }
            case NEEDS -> form.optionalText("needsNotes", TEXT);
            case TOLD -> {
                form.oneOf("personTold", YES_NO, "Select yes if the person knows");
                if (!adult) {
                    form.oneOf("parentTold", YES_NO, "Select yes if a parent or carer knows");
                }
            }
            case WHY_NOT -> form.text("whyNotTold", 2_000, "Enter why they have not been told");
            case AGENCIES -> form.anyOf("agencies", Option.codes(AGENCIES));
        }
    }

    private static void you(Form form) {
        form.text("role", NAME, "Enter your role, like teacher");
        form.text("organisation", LINE, "Enter where you work");
        form.oneOf("sector", Option.codes(ReferralWords.SECTORS), "Select your sector");
        form.optionalText("relationship", LINE);
        form.oneOf("safeguardingLead", YES_NO, "Select yes if you have spoken to your safeguarding lead");
    }

    private static void age(Form form, LocalDate today) {
        boolean born = form.date("birth", "Enter the date of birth, like 27 3 2012")
                .map(date -> {
                    if (date.isAfter(today)) {
                        form.wrong("birth", "Enter a date of birth in the past");
                    }
                    return true;
                })
                .orElse(form.wrong("birth"));
        boolean guessed = !form.value("ageEstimate").isBlank();
        if (guessed) {
            form.number("ageEstimate", 0, OLDEST, "Enter the age in years, like 14");
        }
        if (born && guessed) {
            form.wrong("birth", "Enter the date of birth or an estimate, not both");
        }
    }

    private static void details(Form form) {
        form.optionalText("ethnicity", NAME);
        form.optionalText("address", 500);
        form.optionalText("postcode", 10);
        form.optionalText("schoolOrEmployer", LINE);
        form.optionalText("parentOrCarer", 500);
        form.optionalText("contact", LINE);
    }
}
