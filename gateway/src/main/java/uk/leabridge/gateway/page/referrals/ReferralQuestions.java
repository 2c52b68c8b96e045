package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.List;
import uk.leabridge.gateway.page.Contract;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;

/** What each question takes for an answer, beyond what its fields say. The service checks all of it again. */
final class ReferralQuestions {

    /** What the service's document says of the form. */
    static final Contract CONTRACT = Contract.of("referrals");

    static final List<Option> ETHNIC_GROUPS = Option.list(
            "ASIAN", "Asian",
            "BLACK", "Black",
            "MIXED", "Mixed or multiple groups",
            "WHITE", "White",
            "OTHER", "Another group",
            "NOT_STATED", "Not known or not stated");

    static final List<Option> SEXES =
            Option.list("FEMALE", "Female", "MALE", "Male", "OTHER", "Other", "NOT_KNOWN", "Not known");
    static final List<Option> NEEDS = CONTRACT.options(
            "ReferralForm.needs", "send", "mentalHealth", "neurodiversity", "isolation", "homeEducated");

    private ReferralQuestions() {}

    /** Notes on the form what is wrong with this step's answers. */
    static void check(Step step, Form form, ReferralAnswers before, LocalDate today) {
        ReferralField.of(step).filter(one -> one.asked(before, today)).forEach(one -> one.field()
                .check(form));
        if (step == Step.AGE) {
            age(form, today);
        }
    }

    private static void age(Form form, LocalDate today) {
        boolean born = form.date("birth", "Date of birth")
                .map(date -> {
                    if (date.isAfter(today)) {
                        form.wrong("birth", "Date of birth must be today or in the past");
                    }
                    return true;
                })
                .orElse(form.wrong("birth"));
        boolean guessed = !form.value("ageEstimate").isBlank();
        if (born && guessed) {
            form.wrong("birth", "Enter either a date of birth or an estimated age, not both");
        }
    }
}
