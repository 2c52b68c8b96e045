package uk.leabridge.gateway.page.referrals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The answers as a person reads them back before sending. */
final class CheckRows {

    /** One answer, and the question that changes it. */
    record Row(String label, String value, String step) {}

    /** One question's answers, or those of several that belong together. */
    record Group(String title, List<Row> rows) {}

    private CheckRows() {}

    static List<Group> of(ReferralAnswers answers, LocalDate today) {
        ReferralDocument document = ReferralDocument.of(answers, today);
        return Arrays.stream(Step.values())
                .filter(step -> step.part() == step)
                .map(part -> new Group(
                        part.partTitle(),
                        Arrays.stream(ReferralField.values())
                                .filter(one -> one.step().part() == part && one.asked(answers, today))
                                .map(one -> new Row(
                                        one.field().label(),
                                        words(one, document, answers),
                                        one.step().slug()))
                                .toList()))
                .toList();
    }

    /** What is sent, or that somebody said that they do not know, of which nothing is sent. */
    private static String words(ReferralField one, ReferralDocument document, ReferralAnswers answers) {
        String sent = document.words(one);
        return sent.isEmpty() && one.field().isYesOrNo()
                ? one.field().words(List.of(answers.text(one.field().name())))
                : sent;
    }
}
