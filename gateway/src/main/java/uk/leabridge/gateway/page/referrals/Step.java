package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions of a referral, in order. A step is skipped when earlier answers make it idle. */
enum Step {
    DANGER("danger", "Is anyone in immediate danger?"),
    YOU("you", "About you"),
    PERSON("person", "Who are you worried about?"),
    AGE(
            "age",
            "How old are they?",
            PERSON,
            "Enter their date of birth if you know it. If not, estimate their age. Leave both blank if you do not know."),
    DETAILS("details", "More about them", null, "All of these questions are optional."),
    CONCERN("concern", "Type of concern", "Your concern"),
    HAPPENED("happened", "What happened", CONCERN, ""),
    SIGNS("signs", "What else have you seen?", CONCERN, "All of these questions are optional."),
    THREATS("threats", "Threats and travel", CONCERN, ""),
    NEEDS("needs", "What else is happening in their life?"),
    TOLD("told", "Who knows about this referral?"),
    WHY_NOT("why-not", "Why have they not been told?", TOLD, ""),
    AGENCIES("agencies", "Who else is involved?");

    private static final int ADULT = 18;

    private final String slug;
    private final String title;
    private final Step part;
    private final String partTitle;
    private final String lead;

    Step(String slug, String title) {
        this(slug, title, title);
    }

    /** The first of several that are read back together under a title of their own. */
    Step(String slug, String title, String partTitle) {
        this.slug = slug;
        this.title = title;
        this.part = this;
        this.partTitle = partTitle;
        this.lead = "";
    }

    Step(String slug, String title, @Nullable Step part, String lead) {
        this.slug = slug;
        this.title = title;
        this.part = part == null ? this : part;
        this.partTitle = title;
        this.lead = lead;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** What stands before the questions; may be empty. */
    public String lead() {
        return lead;
    }

    /** The step with which its answers are read back. */
    Step part() {
        return part;
    }

    String partTitle() {
        return partTitle;
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
