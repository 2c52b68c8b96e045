package uk.leabridge.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.leabridge.system.world.SampleReferral;

/** Fills the referral form in, one question a page, in whichever order it asks, by a pointer or by the keyboard alone. */
final class ReferralForm {
    private static final int MOST_PAGES = 16;
    private static final int MOST_KEYS = 80;
    private static final String IN_FOCUS = "() => { const e = document.activeElement;"
            + " return [e.tagName, e.getAttribute('name') ?? '', e.getAttribute('value') ?? '', e.textContent.trim()].join('|'); }";

    private final Page page;
    private final Map<String, String> answers;

    ReferralForm(Page page, SampleReferral sample) {
        this(page, sample.familyName(), Map.of("ageEstimate", "14"));
    }

    /** A form with more answers, or others, than the usual ones. */
    ReferralForm(Page page, String familyName, Map<String, String> more) {
        this.page = page;
        this.answers = new HashMap<>(Map.ofEntries(
                Map.entry("immediateDanger", "no"),
                Map.entry("role", "Designated safeguarding lead"),
                Map.entry("organisation", "Sample School"),
                Map.entry("sector", "EDUCATION"),
                Map.entry("safeguardingLead", "yes"),
                Map.entry("givenName", "Ottoline"),
                Map.entry("familyName", familyName),
                Map.entry("postcode", "E3 9ZZ"),
                Map.entry("concern", "NO_IDEOLOGY"),
                Map.entry("narrative", "Ottoline folds paper boats with slogans and has stopped seeing friends."),
                Map.entry("travelRisk", "no"),
                Map.entry("personTold", "yes"),
                Map.entry("parentTold", "yes")));
        answers.putAll(more);
    }

    /** Answers all questions and sends the referral; its reference. */
    String send() {
        fillIn(() -> {});
        page.locator("main form button").click();
        page.waitForURL("**/referrals/sent/**");
        return page.locator(".govuk-panel strong").innerText();
    }

    /** Answers all questions with a pointer, and does something on each page before it is sent. */
    void fillIn(Runnable onEachPage) {
        page.navigate("/referrals/new");
        onEachPage.run();
        page.locator("main form button").first().click();
        walk(() -> {
            for (Locator field : fields()) {
                if ("radio".equals(field.getAttribute("type"))) {
                    field.check();
                } else {
                    field.fill(answer(field));
                }
            }
            onEachPage.run();
            page.locator("main form button[value=next]").click();
        });
    }

    /** Answers all questions by Tab, arrows, letters, Space and Enter. */
    void fillInByKeyboard() {
        page.navigate("/referrals/new");
        press("Enter", "BUTTON|||Start now");
        walk(() -> {
            for (Locator field : fields()) {
                String name = field.getAttribute("name");
                if ("radio".equals(field.getAttribute("type"))) {
                    choose(String.valueOf(name), answer(field));
                } else {
                    tabTo("|" + name + "|");
                    page.keyboard().type(answer(field));
                }
            }
            press("Enter", "BUTTON|then|next");
        });
        press("Enter", "BUTTON|||Send referral");
    }

    private void walk(Runnable answerAndSend) {
        for (int pages = 0; !page.url().endsWith("/check"); pages++) {
            if (pages == MOST_PAGES) {
                throw new AssertionError("The form does not come to its end, but to " + page.url() + ": "
                        + page.locator("main").innerText());
            }
            String before = page.url();
            answerAndSend.run();
            awaitOtherThan(before);
        }
    }

    /** The fields of this page that have an answer; of radio buttons only the one that is the answer. */
    private List<Locator> fields() {
        return page.locator("main form input:not([type=hidden]), main form textarea, main form select").all().stream()
                .filter(field -> answers.containsKey(field.getAttribute("name")))
                .filter(field -> !"radio".equals(field.getAttribute("type"))
                        || answer(field).equals(field.getAttribute("value")))
                .toList();
    }

    private String answer(Locator field) {
        return answers.getOrDefault(field.getAttribute("name"), "");
    }

    private void choose(String name, String value) {
        tabTo("|" + name + "|");
        page.keyboard().press("Space");
        for (int keys = 0; !inFocus().contains("|" + name + "|" + value + "|"); keys++) {
            if (keys == MOST_KEYS) {
                throw new AssertionError("No arrow leads to " + name + " " + value);
            }
            page.keyboard().press("ArrowDown");
        }
    }

    private void press(String key, String target) {
        String before = page.url();
        tabTo(target);
        page.keyboard().press(key);
        awaitOtherThan(before);
    }

    private void awaitOtherThan(String before) {
        try {
            page.waitForURL(after -> !after.equals(before));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    before + " was not left: " + page.locator("main").innerText(), e);
        }
    }

    private void tabTo(String target) {
        for (int keys = 0; !inFocus().contains(target); keys++) {
            if (keys == MOST_KEYS) {
                throw new AssertionError("Tab does not lead to " + target + " on " + page.url());
            }
            page.keyboard().press("Tab");
        }
    }

    private String inFocus() {
        return String.valueOf(page.evaluate(IN_FOCUS));
    }
}
