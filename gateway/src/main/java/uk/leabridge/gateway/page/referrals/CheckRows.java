package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Words;

/** The answers as a person reads them back before sending. */
final class CheckRows {

    /** One answer, and the question that changes it. */
    record Row(String label, String value, String step) {}

    /** One question's answers. */
    record Group(String title, List<Row> rows) {}

    private CheckRows() {}

    static List<Group> of(ReferralAnswers a, LocalDate today) {
        List<Group> groups = new ArrayList<>();
        groups.add(group(Step.DANGER, row("Immediate danger", yesNo(a.text("immediateDanger")), Step.DANGER)));
        groups.add(group(
                Step.YOU,
                row("Your role", a.text("role"), Step.YOU),
                row("Your organisation", a.text("organisation"), Step.YOU),
                row("Your sector", Option.label(ReferralWords.SECTORS, a.text("sector")), Step.YOU),
                row("How you know the person", a.text("relationship"), Step.YOU),
                row("Safeguarding lead consulted", yesNo(a.text("safeguardingLead")), Step.YOU)));
        groups.add(group(
                Step.PERSON,
                row("Name", (a.text("givenName") + " " + a.text("familyName")).strip(), Step.PERSON),
                row("Known as", a.text("otherNames"), Step.PERSON),
                row("Date of birth", a.birth().map(Words::longDate).orElse(""), Step.AGE),
                row("Estimated age", a.text("ageEstimate"), Step.AGE)));
        groups.add(details(a));
        groups.add(group(
                Step.CONCERN,
                row("Type of concern", Option.label(ReferralWords.CONCERNS, a.text("concern")), Step.CONCERN),
                row("What has happened", a.text("narrative"), Step.HAPPENED),
                row("How you became aware of it", a.text("howItArose"), Step.HAPPENED),
                row("Specific event", a.text("specificEvent"), Step.SIGNS),
                row("What has changed about them", a.text("indicators"), Step.SIGNS),
                row("Online activity", a.text("onlineActivity"), Step.SIGNS),
                row("Who may be influencing them", a.text("contacts"), Step.SIGNS),
                row("Threats", a.text("threats"), Step.THREATS),
                row("Risk of travelling to join a group", yesNo(a.text("travelRisk")), Step.THREATS)));
        groups.add(group(
                Step.NEEDS,
                row("Needs and circumstances", labels(ReferralQuestions.NEEDS, a.many("needs")), Step.NEEDS),
                row("More about this", a.text("needsNotes"), Step.NEEDS)));
        groups.add(told(a, today));
        groups.add(group(
                Step.AGENCIES,
                row("Agencies involved", labels(ReferralWords.AGENCIES, a.many("agencies")), Step.AGENCIES)));
        return groups;
    }

    private static Group details(ReferralAnswers a) {
        return group(
                Step.DETAILS,
                row(
                        "Sex",
                        a.text("sex").isEmpty() ? "" : Option.label(ReferralQuestions.SEXES, a.text("sex")),
                        Step.DETAILS),
                row("Ethnic group", Option.label(ReferralQuestions.ETHNIC_GROUPS, a.text("ethnicGroup")), Step.DETAILS),
                row("Ethnicity", a.text("ethnicity"), Step.DETAILS),
                row("Address", a.text("address"), Step.DETAILS),
                row("Postcode", a.text("postcode"), Step.DETAILS),
                row("School, college or employer", a.text("schoolOrEmployer"), Step.DETAILS),
                row("Parent or carer’s name and contact details", a.text("parentOrCarer"), Step.DETAILS),
                row("The person’s contact details", a.text("contact"), Step.DETAILS));
    }

    private static Group told(ReferralAnswers a, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Person knows about the referral", yesNo(a.text("personTold")), Step.TOLD));
        if (!Step.adult(a, today)) {
            rows.add(row("Parent or carer knows about the referral", yesNo(a.text("parentTold")), Step.TOLD));
        }
        if (Step.WHY_NOT.asked(a, today)) {
            rows.add(row("Why they have not been told", a.text("whyNotTold"), Step.WHY_NOT));
        }
        return new Group(Step.TOLD.title(), rows);
    }

    private static Group group(Step step, Row... rows) {
        return new Group(step.title(), List.of(rows));
    }

    private static Row row(String label, String value, Step step) {
        return new Row(label, value, step.slug());
    }

    private static String yesNo(String value) {
        return switch (value) {
            case "yes" -> "Yes";
            case "no" -> "No";
            default -> "";
        };
    }

    private static String labels(List<Option> options, List<String> codes) {
        return String.join(
                "\n", codes.stream().map(code -> Option.label(options, code)).toList());
    }
}
