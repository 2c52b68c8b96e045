package uk.leabridge.gateway.page.referrals;

import static uk.leabridge.gateway.page.referrals.Step.AGE;
import static uk.leabridge.gateway.page.referrals.Step.DETAILS;
import static uk.leabridge.gateway.page.referrals.Step.HAPPENED;
import static uk.leabridge.gateway.page.referrals.Step.SIGNS;
import static uk.leabridge.gateway.page.referrals.Step.THREATS;
import static uk.leabridge.gateway.page.referrals.Step.TOLD;
import static uk.leabridge.gateway.page.referrals.Step.YOU;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.leabridge.gateway.page.Field;
import uk.leabridge.gateway.page.Option;

/**
 * The fields of the referral form, in the order in which they are asked and read. What a field is called and how long its
 * text may be is the service's to say ({@code ReferralForm} in its document); everything else of it stands here. The
 * question, the check of answers, the page of the referral and what is sent derive from it.
 */
enum ReferralField {
    IMMEDIATE_DANGER(
            Step.DANGER, "immediateDanger", "immediateDanger", Field::yesOrNo, field -> field.asked(Step.DANGER.title())
                    .heading()
                    .needed("Select yes if anyone is in immediate danger")
                    .hint("Danger means someone could be seriously harmed soon.")),
    ROLE(YOU, "role", "referrer.role", Field::line, field -> field.asked("Your role")
            .needed("Enter your role")
            .hint("For example, teacher, GP or youth worker")
            .autocomplete("organization-title")),
    ORGANISATION(YOU, "organisation", "referrer.organisation", Field::line, field -> field.asked("Your organisation")
            .needed("Enter your organisation")
            .autocomplete("organization")),
    SECTOR(YOU, "sector", "referrer.sector", one(ReferralWords.SECTORS), field -> field.asked("Your sector")
            .needed("Select your sector")),
    RELATIONSHIP(
            YOU,
            "relationship",
            "referrer.relationship",
            Field::line,
            field -> field.asked("How you know the person (optional)")),
    SAFEGUARDING_LEAD(
            YOU, "safeguardingLead", "referrer.safeguardingLeadConsulted", Field::yesOrNo, field -> field.asked(
                            "Have you spoken to your safeguarding lead?")
                    .needed("Select yes if you have spoken to your safeguarding lead")),
    GIVEN_NAME(
            Step.PERSON, "givenName", "person.givenName", Field::line, field -> field.needed("Enter the first name")),
    FAMILY_NAME(
            Step.PERSON, "familyName", "person.familyName", Field::line, field -> field.needed("Enter the last name")),
    OTHER_NAMES(Step.PERSON, "otherNames", "person.otherNames", Field::line, field -> field.asked("Known as (optional)")
            .hint("Nicknames or other names they use")),
    BIRTH(AGE, "birth", "person.dateOfBirth", Field::date, field -> field.hint("For example, 27 3 2012")),
    AGE_ESTIMATE(
            AGE,
            "ageEstimate",
            "person.ageEstimate",
            (name, label) -> Field.number(name, label, 0, 120),
            field -> field.asked("Estimated age in years").wide(3)),
    SEX(DETAILS, "sex", "person.sex", one(ReferralQuestions.SEXES)),
    ETHNIC_GROUP(
            DETAILS,
            "ethnicGroup",
            "person.ethnicGroup",
            one(ReferralQuestions.ETHNIC_GROUPS),
            field -> field.hint(
                    "We publish statistics that do not identify anyone. Only people who open this referral can see this answer.")),
    ETHNICITY(
            DETAILS,
            "ethnicity",
            "person.ethnicity",
            Field::line,
            field -> field.hint("Leave blank if you do not know.")),
    ADDRESS(DETAILS, "address", "person.address", Field::text, field -> field.rows(3)),
    POSTCODE(DETAILS, "postcode", "person.postcode", Field::line, field -> field.wide(10)),
    SCHOOL_OR_EMPLOYER(DETAILS, "schoolOrEmployer", "person.schoolOrEmployer", Field::line),
    PARENT_OR_CARER(DETAILS, "parentOrCarer", "person.parentOrCarer", Field::line),
    CONTACT(DETAILS, "contact", "person.contact", Field::line),
    COMMUNICATION(
            DETAILS,
            "communication",
            "person.communication",
            Field::line,
            field -> field.hint(
                    "For example, speaks Somali and needs an interpreter, uses BSL, or needs easy read letters")),
    CONCERN(Step.CONCERN, "concern", "concern.code", one(ReferralWords.CONCERNS), field -> field.asked(
                    Step.CONCERN.title())
            .heading()
            .needed("Select the type of concern")
            .hint("Choose the closest match. You can tell us more on the next page.")),
    NARRATIVE(
            HAPPENED,
            "narrative",
            "concern.narrative",
            Field::text,
            field -> field.asked("What did you see or hear?")
                    .needed("Enter what has happened")
                    .rows(10)
                    .hint(
                            "Say when it happened and who was there. Quote what was said, if you can. Enter at least 10 characters.")),
    HOW_IT_AROSE(
            HAPPENED,
            "howItArose",
            "concern.howItArose",
            Field::text,
            field -> field.asked("How did you become aware of it? (optional)")),
    SPECIFIC_EVENT(
            SIGNS,
            "specificEvent",
            "concern.specificEvent",
            Field::text,
            field -> field.asked("Was there a specific event that worried you?")),
    INDICATORS(
            SIGNS,
            "indicators",
            "concern.indicators",
            Field::text,
            field -> field.asked("What has changed about them?")),
    ONLINE_ACTIVITY(
            SIGNS,
            "onlineActivity",
            "concern.onlineActivity",
            Field::text,
            field -> field.asked("What do you know about what they do online?")),
    CONTACTS(SIGNS, "contacts", "concern.contacts", Field::text, field -> field.asked("Who may be influencing them?")),
    THREAT(
            THREATS,
            "threats",
            "concern.threats",
            Field::text,
            field -> field.asked("Have they threatened anyone? If so, say who and how (optional)")),
    TRAVEL_RISK(THREATS, "travelRisk", "concern.travelRisk", Field::yesNoOrUnknown, field -> field.asked(
                    "Is there a risk that they will travel to join a group?")
            .needed("Select whether there is a risk that they will travel to join a group")),
    NEEDS(
            Step.NEEDS,
            "needs",
            "needs",
            (name, label) -> Field.any(name, label, ReferralQuestions.NEEDS),
            field -> field.asked(Step.NEEDS.title())
                    .heading()
                    .hint("Select all that apply, or leave blank if you do not know of any.")),
    NEEDS_NOTES(
            Step.NEEDS,
            "needsNotes",
            "needs.notes",
            Field::text,
            field -> field.asked("More about their needs and circumstances (optional)")),
    PERSON_TOLD(TOLD, "personTold", "informed.person", Field::yesNoOrUnknown, field -> field.asked(
                    "Does the person know that you are referring them?")
            .needed("Select whether the person knows about the referral")),
    PARENT_TOLD(TOLD, "parentTold", "informed.parent", Field::yesNoOrUnknown, field -> field.asked(
                    "Does a parent or carer know?")
            .needed("Select whether a parent or carer knows about the referral")),
    WHY_NOT_TOLD(Step.WHY_NOT, "whyNotTold", "informed.whyNot", Field::text, field -> field.asked(Step.WHY_NOT.title())
            .heading()
            .needed("Enter why they have not been told")
            .rows(5)
            .hint("For example, telling them could put someone at risk.")),
    AGENCIES(
            Step.AGENCIES,
            "agencies",
            "agencies",
            (name, label) -> Field.any(name, label, ReferralWords.AGENCIES),
            field -> field.asked(Step.AGENCIES.title())
                    .heading()
                    .hint("Select all that apply, or leave blank if you do not know of any."));

    private static final String FORM = "ReferralForm.";

    private final Step step;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a record whose list is a copy
    private final Field field;

    ReferralField(Step step, String name, String path, BiFunction<String, String, Field> kind) {
        this(step, name, path, kind, UnaryOperator.identity());
    }

    ReferralField(
            Step step, String name, String path, BiFunction<String, String, Field> kind, UnaryOperator<Field> asked) {
        this.step = step;
        this.path = path;
        this.field = asked.apply(limited(kind.apply(name, title(path)), path));
    }

    private static BiFunction<String, String, Field> one(List<Option> options) {
        return (name, label) -> Field.one(name, label, options);
    }

    Step step() {
        return step;
    }

    /** Where the answer stands in the form that is sent, its parts between dots. */
    String path() {
        return path;
    }

    Field field() {
        return field;
    }

    static Stream<ReferralField> of(Step step) {
        return Arrays.stream(values()).filter(one -> one.step == step);
    }

    /** The fields of a part of the form that is sent, like {@code person}. */
    static Stream<ReferralField> in(String part) {
        return Arrays.stream(values()).filter(one -> one.path.equals(part) || one.path.startsWith(part + "."));
    }

    /** Whether this is asked of them at all: nobody asks whether an adult's parents know. */
    boolean asked(ReferralAnswers answers, LocalDate today) {
        return step.asked(answers, today) && (this != PARENT_TOLD || !Step.adult(answers, today));
    }

    private static String title(String path) {
        return path.equals("needs") ? "Needs and circumstances" : ReferralQuestions.CONTRACT.title(FORM + path);
    }

    /** A text is as long as the service lets it be. */
    private static Field limited(Field field, String path) {
        return switch (field.kind()) {
            case LINE, TEXT ->
                field.within(
                        ReferralQuestions.CONTRACT.shortest(FORM + path),
                        ReferralQuestions.CONTRACT.longest(FORM + path));
            default -> field;
        };
    }
}
