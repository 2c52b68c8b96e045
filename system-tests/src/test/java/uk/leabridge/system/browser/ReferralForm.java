package uk.leabridge.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import uk.leabridge.system.world.SampleReferral;

/** Fills the referral form in, one question a page, in whichever order it asks. */
final class ReferralForm {
    private static final int MOST_PAGES = 16;

    private final Page page;
    private final Map<String, String> answers;

    ReferralForm(Page page, SampleReferral sample) {
        this.page = page;
        this.answers = Map.ofEntries(
                Map.entry("immediateDanger", "no"),
                Map.entry("role", "Designated safeguarding lead"),
                Map.entry("organisation", "Sample School"),
                Map.entry("sector", "EDUCATION"),
                Map.entry("safeguardingLead", "yes"),
                Map.entry("givenName", "Ottoline"),
                Map.entry("familyName", sample.familyName()),
                Map.entry("ageEstimate", "14"),
                Map.entry("postcode", "E3 9ZZ"),
                Map.entry("concern", "NO_IDEOLOGY"),
                Map.entry("narrative", "Ottoline folds paper boats with slogans and has stopped seeing friends."),
                Map.entry("travelRisk", "no"),
                Map.entry("personTold", "yes"),
                Map.entry("parentTold", "yes"));
    }

    /** Goes from the first page to the one that checks all answers; what each page does is up to the way of sending. */
    List<String> fillIn(Consumer<Locator> answer, Runnable send) {
        List<String> pages = new ArrayList<>();
        while (!page.url().endsWith("/check")) {
            pages.add(page.url());
            if (pages.size() > MOST_PAGES) {
                throw new AssertionError("The form does not come to its end: " + pages);
            }
            for (Locator field : page.locator("main form [name]:visible, main form [type=radio]")
                    .all()) {
                if (isAnswer(field)) {
                    answer.accept(field);
                }
            }
            send.run();
        }
        return pages;
    }

    String answerTo(Locator field) {
        return answers.getOrDefault(field.getAttribute("name"), "");
    }

    /** A field that has an answer; of radio buttons only the one that is the answer. */
    private boolean isAnswer(Locator field) {
        String answer = answers.get(field.getAttribute("name"));
        boolean choice = "radio".equals(field.getAttribute("type"));
        return answer != null && (!choice || answer.equals(field.getAttribute("value")));
    }
}
