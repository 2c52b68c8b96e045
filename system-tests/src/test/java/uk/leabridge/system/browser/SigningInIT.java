package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** Signing in and out with Keycloak's own pages, in ways that people really go. */
@SystemTest
@Order(21)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInIT {
    private static final String USER = "referrer.newham";

    private final World world;
    private Chromium chromium;

    SigningInIT(World world) {
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

    @Test
    void whoComesOftenWithoutSigningInStillSignsIn() {
        Page page = chromium.visitor(true);
        for (int visit = 0; visit < 12; visit++) {
            page.navigate("/referrals/mine?visit=" + visit);
        }
        assertThat(page.context().cookies(world.gateway()))
                .filteredOn(cookie -> cookie.name.startsWith("q_auth_"))
                .hasSize(3);

        enter(page);

        page.waitForURL("**/referrals/mine?visit=11");
    }

    @Test
    void twoTabsBothArrive() {
        Page first = chromium.visitor(true);
        first.navigate("/referrals/mine");
        Page second = first.context().newPage();
        second.navigate(world.gateway() + "/referrals/new");

        enter(first);
        first.waitForURL("**/referrals/mine");
        second.navigate(world.gateway() + "/referrals/new");
        second.waitForURL("**/referrals/new");

        assertThat(second.locator(".lb-header__person").innerText()).contains("Sign out");
    }

    @Test
    void signingOutEndsTheSessionAtKeycloakTooAndAsksNothing() {
        Page page = chromium.signedIn(USER);
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));

        page.locator(".lb-header__out").click();
        page.waitForURL("**/signed-out");
        assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");
        assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains("token") || address.contains("eyJ"));
        page.navigate("/");

        assertThat(page.locator("#username").isVisible())
                .as("Keycloak asks again")
                .isTrue();
    }

    private void enter(Page page) {
        page.locator("#username").fill(USER);
        page.locator("#password").fill(world.password(USER));
        page.locator("#password").press("Enter");
    }
}
