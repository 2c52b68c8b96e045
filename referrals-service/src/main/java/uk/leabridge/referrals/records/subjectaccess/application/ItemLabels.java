package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import uk.leabridge.referrals.intake.referral.application.FormTitles;
import uk.leabridge.referrals.records.subjectaccess.domain.Item;
import uk.leabridge.referrals.records.subjectaccess.domain.Labels;

/** What an item is, in a few words: an answer of the form by the title of its question, anything else by its kind. */
@ApplicationScoped
class ItemLabels {
    private final FormTitles titles;

    ItemLabels(FormTitles titles) {
        this.titles = titles;
    }

    String of(Item item) {
        var part = item.part().replaceFirst("[.]\\d+$", "");
        return titles.of(part)
                .map(title -> part.startsWith("referrer.") ? "Referrer’s " + lower(title) : title)
                .orElseGet(() -> Labels.of(item));
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }
}
