package uk.leabridge.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.leabridge.system.world.World;

/**
 * The machine's own Chromium without a screen, with one context a person: nobody shares another's cookies. The one that was built for
 * that is preferred.
 */
final class Chromium implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 15_000;
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private final World world;
    private final Playwright playwright;
    private final Browser browser;

    Chromium(World world) {
        this.world = world;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")));
    }

    /** A window of somebody who is not signed in. */
    Page visitor(boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(world.gateway())
                .setLocale("en-GB")
                .setViewportSize(1280, 900)
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A window in which this person has signed in by Keycloak's page. */
    Page signedIn(String username) {
        return signedIn(username, true);
    }

    Page signedIn(String username, boolean javaScript) {
        return signedIn(username, world.password(username), javaScript);
    }

    Page signedIn(String username, String password, boolean javaScript) {
        Page page = visitor(javaScript);
        page.navigate("/");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForURL(world.gateway() + "/");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The browser tests need a Chromium on the PATH, as for example Debian's package chromium-headless-shell"));
    }
}
