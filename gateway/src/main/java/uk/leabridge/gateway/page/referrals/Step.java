package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questions of a referral, in order. A step is skipped when earlier answers make it idle. */
enum Step {
    DANGER("danger", "Is anyone in immediate danger?", "immediateDanger"),
    YOU("you", "About you", "role organisation sector relationship safeguardingLead"),
    PERSON("person", "Who are you worried about?", "givenName familyName otherNames"),
    AGE("age", "How old are they?", "birth-day birth-month birth-year ageEstimate"),
    DETAILS(
            "details",
            "More about them",
            "sex ethnicGroup ethnicity address postcode schoolOrEmployer parentOrCarer contact"),
    CONCERN("concern", "Type of concern", "concern"),
    HAPPENED("happened", "What has happened?", "narrative howItArose"),
    SIGNS("signs", "What else have you seen?", "specificEvent indicators onlineActivity contacts"),
    THREATS("threats", "Threats and travel", "threats travelRisk"),
    NEEDS("needs", "What else is happening in their life?", "needs needsNotes"),
    TOLD("told", "Who knows about this referral?", "personTold parentTold"),
    WHY_NOT("why-not", "Why have they not been told?", "whyNotTold"),
    AGENCIES("agencies", "Who else is involved?", "agencies");

    private static final int ADULT = 18;

    private final String slug;
    private final String title;
    private final String fields;

    Step(String slug, String title, String fields) {
        this.slug = slug;
        this.title = title;
        this.fields = fields;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    List<String> fields() {
        return List.of(fields.split(" "));
    }

    static Optional<Step> named(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst();
    }

    boolean asked(ReferralAnswers answers, LocalDate today) {
        if (this != WHY_NOT) {
            return true;
        }
        boolean parentMatters = !adult(answers, today);
        return answers.is("personTold", "no") || (parentMatters && answers.is("parentTold", "no"));
    }

    /** An adult's parents need not be told, so nobody asks. */
    static boolean adult(ReferralAnswers answers, LocalDate today) {
        return answers.age(today).filter(age -> age >= ADULT).isPresent();
    }

    Optional<Step> next(ReferralAnswers answers, LocalDate today) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(this) > 0 && step.asked(answers, today))
                .findFirst();
    }

    Optional<Step> previous(ReferralAnswers answers, LocalDate today) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(this) < 0 && step.asked(answers, today))
                .reduce((_, later) -> later);
    }
}
