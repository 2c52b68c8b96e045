package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What must be true of every page: nothing that axe finds, nothing cut off on a small screen, one heading of the first level. */
final class PageCheck {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** To look at pages that have no fault that a machine finds. */
    private static final boolean ALWAYS_SHOT = Boolean.getBoolean("leabridge.screenshots");

    /** Charts are drawn anew in the frames after the window changed. */
    private static final String SETTLED_WIDTH = """
            async () => {
                for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
                return document.documentElement.scrollWidth;
            }""";

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HEIGHT = 900;

    /** What axe judges by, without words, addresses and ids; what is repeated in a list stands once. */
    private static final String STRUCTURE = """
            () => {
                const said = ['href', 'value', 'action', 'content', 'datetime'];
                const of = e => {
                    const parts = [...e.childNodes].map(c => c.nodeType === 1 ? of(c) : c.textContent.trim() ? 'x' : '');
                    const attributes = [...e.attributes].filter(a => !said.includes(a.name)).map(a => a.name + '=' + a.value);
                    return e.tagName + attributes.join(' ').replace(/[0-9a-f-]{36}|[0-9]+/g, '0')
                        + '(' + [...new Set(parts)].join() + ')';
                };
                return of(document.documentElement);
            }""";

    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

    private PageCheck() {}

    /**
     * Fails with everything that is wrong with the page that is open; the screenshots then say what it looks like. Axe is not asked again
     * about a page that differs from one without faults in words alone.
     */
    static void of(Page page, String name) {
        List<String> faults = new ArrayList<>();
        String structure = String.valueOf(page.evaluate(STRUCTURE));
        if (!JUDGED.contains(structure)) faults.addAll(byAxe(page));
        if (faults.isEmpty()) JUDGED.add(structure);
        int headings = page.locator("h1").count();
        if (headings != 1) faults.add("has " + headings + " h1");
        page.setViewportSize(NARROW, HEIGHT);
        int width = ((Number) page.evaluate(SETTLED_WIDTH)).intValue();
        if (width > NARROW) faults.add("is " + width + " pixels wide on a screen of " + NARROW);
        if (ALWAYS_SHOT || !faults.isEmpty()) shoot(page, name, NARROW);
        page.setViewportSize(WIDE, HEIGHT);
        if (ALWAYS_SHOT || !faults.isEmpty()) shoot(page, name, WIDE);
        assertThat(faults).as(name).isEmpty();
    }

    private static List<String> byAxe(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }

    private static void shoot(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name.replaceAll("[^a-z0-9-]+", "_") + "-" + width + ".png")));
    }
}
