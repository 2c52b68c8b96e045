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
            "MIXED", "Mixed or multiple groups",
            "WHITE", "White",
            "OTHER", "Another group",
            "NOT_STATED", "Not known or not stated");

    static final List<Option> SEXES =
            Option.list("FEMALE", "Female", "MALE", "Male", "OTHER", "Other", "NOT_KNOWN", "Not known");
    static final List<Option> NEEDS = Option.list(
            "send", "Special educational needs or a disability",
            "mentalHealth", "Mental health",
            "neurodiversity", "Neurodiversity, diagnosed or suspected",
            "isolation", "Loneliness or isolation",
            "homeEducated", "Educated at home");

    private ReferralQuestions() {}

    /** Notes on the form what is wrong with this step's answers. */
    static void check(Step step, Form form, boolean adult, LocalDate today) {
        switch (step) {
            case DANGER -> form.oneOf("immediateDanger", YES_NO, "Select yes if anyone is in immediate danger");
            case YOU -> you(form);
            case PERSON -> {
                form.text("givenName", NAME, "Enter the first name");
                form.text("familyName", NAME, "Enter the last name");
                form.optionalText("otherNames", LINE, "Known as");
            }
            case AGE -> age(form, today);
            case DETAILS -> details(form);
            case CONCERN -> form.oneOf("concern", Option.codes(ReferralWords.CONCERNS), "Select the type of concern");
            case HAPPENED -> {
                form.text("narrative", 10, STORY, "Enter what has happened");
                form.optionalText("howItArose", TEXT, "How you became aware of it");
            }
            case SIGNS -> {
                form.optionalText("specificEvent", TEXT, "Specific event");
                form.optionalText("indicators", TEXT, "What has changed about them");
                form.optionalText("onlineActivity", TEXT, "Online activity");
                form.optionalText("contacts", TEXT, "Who may be influencing them");
            }
            case THREATS -> {
                form.optionalText("threats", TEXT, "Threats");
                form.oneOf("travelRisk", YES_NO, "Select yes if there is a risk that they will travel to join a group");
            }
            case NEEDS -> form.optionalText("needsNotes", TEXT, "More about this");
            case TOLD -> {
                form.oneOf("personTold", YES_NO, "Select yes if the person knows about the referral");
                if (!adult) {
                    form.oneOf("parentTold", YES_NO, "Select yes if a parent or carer knows about the referral");
                }
            }
            case WHY_NOT -> form.text("whyNotTold", 2_000, "Enter why they have not been told");
            case AGENCIES -> form.anyOf("agencies", Option.codes(ReferralWords.AGENCIES));
        }
    }

    private static void you(Form form) {
        form.text("role", NAME, "Enter your role, for example teacher");
        form.text("organisation", LINE, "Enter your organisation");
        form.oneOf("sector", Option.codes(ReferralWords.SECTORS), "Select your sector");
        form.optionalText("relationship", LINE, "How you know the person");
        form.oneOf("safeguardingLead", YES_NO, "Select yes if you have spoken to your safeguarding lead");
    }

    private static void age(Form form, LocalDate today) {
        boolean born = form.date("birth", "Date of birth")
                .map(date -> {
                    if (date.isAfter(today)) {
                        form.wrong("birth", "Date of birth must be in the past");
                    }
                    return true;
                })
                .orElse(form.wrong("birth"));
        boolean guessed = !form.value("ageEstimate").isBlank();
        if (guessed) {
            form.number("ageEstimate", 0, OLDEST, "Estimated age");
        }
        if (born && guessed) {
            form.wrong("birth", "Enter either a date of birth or an estimated age, not both");
        }
    }

    private static void details(Form form) {
        form.optionalText("ethnicity", NAME, "Ethnicity");
        form.optionalText("address", 500, "Address");
        form.optionalText("postcode", 10, "Postcode");
        form.optionalText("schoolOrEmployer", LINE, "School, college or employer");
        form.optionalText("parentOrCarer", 500, "Parent or carer’s name and contact details");
        form.optionalText("contact", LINE, "The person’s contact details");
    }
}
