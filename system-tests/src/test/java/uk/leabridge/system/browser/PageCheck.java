package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What must be true of every page: nothing that axe finds, nothing cut off on a small screen, one heading of the first level. */
final class PageCheck {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HEIGHT = 900;

    private PageCheck() {}

    /** Fails with everything that is wrong with the page that is open; the screenshots say what it looks like. */
    static void of(Page page, String name) {
        List<String> found = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
        assertThat(found).as(name + " by axe").isEmpty();
        assertThat(page.locator("h1").count()).as(name + " has one h1").isEqualTo(1);
        shoot(page, name, WIDE);
        page.setViewportSize(NARROW, HEIGHT);
        shoot(page, name, NARROW);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(WIDE, HEIGHT);
        assertThat(((Number) width).intValue()).as(name + " fits 320 pixels").isLessThanOrEqualTo(NARROW);
    }

    private static void shoot(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name.replaceAll("[^a-z0-9-]+", "_") + "-" + width + ".png")));
    }
}
