package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** Pages that only something unusual leads to. Where something was typed, it is on them. */
@SystemTest
@Order(22)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesWithoutALinkIT {
    private static final String USER = "referrer.newham";
    private static final String WORDS = "He said \"they all know\" & left.\nالكلمات الأولى";

    private final World world;
    private Chromium chromium;

    PagesWithoutALinkIT(World world) {
        this.world = world;
    }

    @BeforeAll
    void open() {
        chromium = new Chromium(world);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    /** She signs out in another tab while she types, sends, signs in again, and sends what she typed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTypedIsSentAfterANewSignIn(boolean javaScript) {
        Page page = chromium.signedIn(USER, javaScript);
        String question = question(page);
        page.locator("textarea[name=narrative]").fill(WORDS);
        Page other = page.context().newPage();
        other.navigate(world.gateway() + "/");
        other.locator(".lb-header__out").click();
        other.waitForURL("**/signed-out");

        assertThat(send(page).status()).isEqualTo(401);
        assertThat(carried(page)).isEqualTo(WORDS);
        if (javaScript) PageCheck.of(page, "send-again-signed-out");

        other.navigate(world.gateway() + "/");
        other.locator("#username").fill(USER);
        other.locator("#password").fill(world.password(USER));
        other.locator("#password").press("Enter");
        other.waitForURL(world.gateway() + "/");
        assertThat(send(page).status()).isEqualTo(403);
        assertThat(carried(page)).isEqualTo(WORDS);
        if (javaScript) PageCheck.of(page, "send-again-signed-in");

        send(page);
        page.navigate(question);
        assertThat(page.locator("textarea[name=narrative]").inputValue()).isEqualTo(WORDS);
    }

    @Test
    void whatWasTypedForARecordThatIsNotThereIsShown() {
        Page page = chromium.signedIn(USER);
        String question = question(page);
        page.locator("textarea[name=narrative]").fill(WORDS);
        String gone = question.replaceAll("[0-9a-f-]{36}", UUID.randomUUID().toString());
        page.evaluate("path => document.querySelector('main form').setAttribute('action', path)", gone);

        assertThat(send(page).status()).isEqualTo(404);
        assertThat(page.locator("main textarea").inputValue()).isEqualTo(WORDS);
        PageCheck.of(page, "kept-not-found");
    }

    @Test
    void cookiesWithoutEndAreSaidAndCleared() {
        Page page = chromium.visitor(true);
        List<Cookie> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(new Cookie("sample_" + i, "x".repeat(1_000)).setUrl(world.gateway()));
        }
        page.context().addCookies(many);

        assertThat(page.navigate("/help").status()).isEqualTo(431);
        PageCheck.of(page, "too-many-cookies");
        assertThat(page.navigate("/help").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/signed-out", "/signed-out/here", "/sign-in-failed", "/session-ended", "/there-is-nothing"})
    void pagesAboutSigningInAndNothing(String path) {
        Page page = chromium.visitor(true);

        page.navigate(path);
        PageCheck.of(page, "visitor" + path.replace('/', '-'));
    }

    /** A form that the browser sends in another way than ours are sent. */
    @Test
    void aFormThatCannotBeReadIsSaidSo() {
        Page page = chromium.signedIn(USER);
        question(page);
        page.locator("textarea[name=narrative]").fill(WORDS);
        page.evaluate("() => document.querySelector('main form').setAttribute('enctype', 'text/plain')");

        assertThat(send(page).status()).isBetween(400, 415);
        PageCheck.of(page, "form-that-cannot-be-read");
    }

    /** What the form on the page will send, without its being seen. */
    private static String carried(Page page) {
        return page.locator("main form input[name=narrative]").inputValue().replace("\r\n", "\n");
    }

    private static String question(Page page) {
        page.navigate("/referrals/new");
        page.locator("main form button").first().click();
        String question = URI.create(page.url()).getPath().replaceAll("/[a-z]+$", "/happened");
        page.navigate(question);
        return question;
    }

    private static Response send(Page page) {
        Response answer = page.waitForResponse(
                one -> one.request().method().equals("POST"),
                () -> page.locator("main form button").first().click());
        page.waitForLoadState();
        return answer;
    }
}
