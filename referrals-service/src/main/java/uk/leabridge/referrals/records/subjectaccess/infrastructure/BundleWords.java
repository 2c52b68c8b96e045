package uk.leabridge.referrals.records.subjectaccess.infrastructure;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.records.subjectaccess.domain.PlainWords;

/** The words of the page that somebody gets who asks what is held. */
@TemplateExtension(namespace = "plain")
final class BundleWords {
    private BundleWords() {}

    static String day(LocalDate day) {
        return PlainWords.day(day);
    }

    /** Hackney’s. */
    static String possessive(String borough) {
        return PlainWords.possessive(borough);
    }

    static String time(Instant at) {
        return PlainWords.time(at);
    }

    static String dayOf(Instant at) {
        return PlainWords.day(at);
    }

    static String things(int number) {
        return number == 1 ? "1 item" : number + " items";
    }

    /** Why the law lets us leave something out. */
    static String because(@Nullable Exemption exemption) {
        if (exemption == null) return "the law lets us leave it out";
        return switch (exemption) {
            case THIRD_PARTY ->
                "it would tell you about someone else, who has not agreed to it (Data Protection Act 2018, Schedule 2, paragraph 16)";
            case CRIME_AND_TAXATION ->
                "it would make it harder to prevent or detect crime (Data Protection Act 2018, Schedule 2, paragraph 2)";
            case NATIONAL_SECURITY -> "national security requires it (Data Protection Act 2018, section 26)";
            case SERIOUS_HARM ->
                "it would be likely to cause serious harm to someone’s physical or mental health (Data Protection Act 2018, Schedule 3, paragraphs 5, 11 and 19)";
            case CHILD_ABUSE ->
                "it is about whether a child has been abused or may be, and giving it would not be in the child’s best interests (Data Protection Act 2018, Schedule 3, paragraph 21)";
            case EXPECTATIONS_AND_WISHES ->
                "the person expected it to stay private, or asked for it to (Data Protection Act 2018, Schedule 3, paragraphs 4 and 10)";
            case COURT -> "it is court information (Data Protection Act 2018, Schedule 3, paragraphs 3, 9 and 18)";
            case LEGAL_PRIVILEGE ->
                "it is confidential between the borough and its lawyers (Data Protection Act 2018, Schedule 2, paragraph 19)";
            case PROHIBITED_BY_LAW -> "another law forbids it (Data Protection Act 2018, Schedule 4)";
        };
    }
}
