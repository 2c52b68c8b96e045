package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** Somebody types and sends while PostgreSQL is away, then frozen: she loses no word, and stays signed in. */
@SystemTest
@Order(125)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIT {
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration FROZEN = Duration.ofSeconds(45);
    private static final Duration BACK = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final World world;
    private Chromium chromium;

    OutageIT(World world) {
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
    void endsWhereSheWantedToBeWithHerWords() throws IOException, InterruptedException {
        Page lead = chromium.signedIn("referrer.hackney");
        String question = question(lead);
        String session = session(lead);

        world.process("postgresql").stop();
        try {
            sendUntilItIsOver(lead, question, "She said \"I may go\" & left.\nالكلمات الأولى", AWAY);
        } finally {
            world.process("postgresql").start();
        }
        arrive(lead, question, "She said \"I may go\" & left.\nالكلمات الأولى");

        signal("STOP");
        try {
            sendUntilItIsOver(lead, question, "Then she came back.\n\nIt was late.", FROZEN);
        } finally {
            signal("CONT");
        }
        arrive(lead, question, "Then she came back.\n\nIt was late.");

        assertThat(session(lead)).as("signed in all the time").isEqualTo(session);
    }

    private static String question(Page page) {
        page.navigate("/referrals/new");
        page.locator("main form button").first().click();
        String question = URI.create(page.url()).getPath().replaceAll("/[a-z]+$", "/happened");
        page.navigate(question);
        return question;
    }

    /** Types, sends, and tries again for as long as the outage lasts. */
    private static void sendUntilItIsOver(Page page, String question, String words, Duration outage) {
        long end = System.nanoTime() + outage.toNanos();
        page.locator("textarea[name=narrative]").fill(words);
        do {
            long sent = System.nanoTime();
            send(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Sorry, we cannot check who you are right now");
            assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(PATIENCE);
            assertThat(page.locator("main form").getAttribute("action")).isEqualTo(question);
        } while (System.nanoTime() < end);
        PageCheck.of(page, "outage");
    }

    /** Services may take a moment longer than PostgreSQL itself. */
    private static void arrive(Page page, String question, String words) {
        Await.untilTrue(BACK, "her answer is taken", () -> {
            send(page);
            return !page.locator("main").innerText().contains("What you entered is still on this page");
        });
        page.navigate(question);
        assertThat(page.locator("textarea[name=narrative]").inputValue()).isEqualTo(words);
    }

    /** Presses the first button: Continue, or Try again; returns when the answer is on the screen. */
    private static void send(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                new Page.WaitForResponseOptions().setTimeout(15_000),
                () -> page.locator("main form button").first().click());
        page.waitForLoadState();
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("q_session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private void signal(String name) throws IOException, InterruptedException {
        ProcessHandle postgres = world.process("postgresql").handle().orElseThrow();
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + name),
                        Stream.concat(Stream.of(postgres), postgres.descendants())
                                .map(process -> String.valueOf(process.pid())))
                .toList();
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
