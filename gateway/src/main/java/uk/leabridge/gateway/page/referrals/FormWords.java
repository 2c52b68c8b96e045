package uk.leabridge.gateway.page.referrals;

import java.util.List;
import java.util.stream.Stream;
import uk.leabridge.gateway.client.ReferralForm;
import uk.leabridge.gateway.page.referrals.ReferralPage.Row;
import uk.leabridge.gateway.page.referrals.ReferralPage.Section;

/** The submitted form in the words that people read. */
final class FormWords {

    private FormWords() {}

    /** Its parts, the person first; a part of which nothing was said is left out. */
    static List<Section> of(ReferralForm form) {
        ReferralDocument document = ReferralDocument.of(form);
        return Stream.of(
                        new Section("The person", rows(document, "person")),
                        new Section("The concern", rows(document, "concern")),
                        new Section("What else is happening in their life", rows(document, "needs")),
                        new Section("Who knows about the referral", rows(document, "informed")),
                        new Section("The referrer", rows(document, "referrer")),
                        new Section("Agencies involved", rows(document, "agencies")))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static List<Row> rows(ReferralDocument document, String part) {
        return ReferralField.in(part)
                .map(one -> new Row(one.field().label(), document.words(one)))
                .filter(row -> !row.value().isEmpty())
                .toList();
    }
}
