package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

/** Whatever is sent to a page as a form, the answer is a page, and never our mistake. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class FormFaultsIT {

    private static final int MOST_PAGES = 40;
    private static final List<String> ODD = List.of(
            "a\nb: c",
            "a\rb",
            "\u0000",
            "\u0007",
            "na\u00efve",
            "مرحبا",
            "\u200b",
            "{x}",
            "%zz",
            "\"",
            "x".repeat(300),
            "");

    private final Browser browser = Browser.atTheGateway();

    @ParameterizedTest
    @ValueSource(
            strings = {"safeguarding-officer", "referrer", "comms-officer", "panel-chair", "auditor", "grant-officer"})
    void oddValuesInHiddenFieldsAreRefused(String role) {
        browser.as(role + ".hackney");
        List<Element> forms = forms();
        assertThat(forms).isNotEmpty();

        List<String> faults = new ArrayList<>();
        for (Element form : forms) {
            for (String odd : ODD) {
                Page answer = browser.post(action(form), fields(form, odd));
                if (answer.status() >= 500 || isNoPage(answer)) {
                    faults.add(answer.status() + " to " + action(form) + " with "
                            + URLEncoder.encode(odd, StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key=%zz",
                "key=%",
                "key=%4",
                "%zz=key",
                "%",
                "key=%zz&b=c",
                "key=%ff%fe",
                "key=%e2%82",
                "=",
                "&&&",
                "key=a%00b"
            })
    void brokenEscapesAreAnsweredWithAPage(String body) {
        HttpResponse<String> response = send("application/x-www-form-urlencoded", body);

        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(Jsoup.parse(response.body()).select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=klingon",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=b",
                "application/x-www-form-urlencoded; charset",
                "application/json",
                "text/html",
                "nonsense"
            })
    void otherTypesAreAnsweredWithAPage(String type) {
        HttpResponse<String> response = send(type, "key=a");

        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(Jsoup.parse(response.body()).select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 100_000})
    void tooManyFieldsAreAnsweredWithAPage(int fields) {
        HttpResponse<String> response = send("application/x-www-form-urlencoded", "f=1&".repeat(fields));

        assertThat(response.statusCode()).isIn(400, 413);
        assertThat(Jsoup.parse(response.body()).select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {300_000, 1_000_000})
    void aFieldThatIsTooLongIsAnsweredWithAPage(int length) {
        HttpResponse<String> response = send("application/x-www-form-urlencoded", "key=" + "x".repeat(length));

        assertThat(response.statusCode()).isIn(400, 413);
        assertThat(Jsoup.parse(response.body()).select("h1").text()).isEqualTo("What you sent is too large");
    }

    /** The form's token is right, so that the body is read to its end. */
    @ParameterizedTest
    @ValueSource(strings = {"&=", "&=&", "&=&=a", "&&&", "&=a", "&a", "&a==b", "&a=b=c", "&%20=1", "&key", "&key=&key"})
    void fieldsWithoutANameOrAValueAreRead(String more) {
        String token = browser.as("referrer.hackney")
                .get("/referrals/new")
                .document()
                .select("input[name=csrf]")
                .val();
        HttpResponse<String> response = send("application/x-www-form-urlencoded", "csrf=" + token + more);

        assertThat(response.statusCode()).isEqualTo(303);
    }

    @Test
    void aReloadOfAFaultLeavesThePersonSignedIn() {
        send("application/x-www-form-urlencoded", "key=%zz");

        assertThat(browser.get("/referrals/new").status()).isEqualTo(200);
    }

    private HttpResponse<String> send(String type, String body) {
        browser.as("referrer.hackney").get("/referrals/new");
        return browser.send(HttpRequest.newBuilder(browser.address("/referrals/new"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** The forms of the pages that links lead to. */
    private List<Element> forms() {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        List<Element> forms = new ArrayList<>();
        for (int pages = 0; pages < MOST_PAGES && !next.isEmpty(); pages++) {
            Page page = browser.get(next.removeFirst());
            forms.addAll(page.document().select("main form[method=post]"));
            page.document()
                    .select("main form[method=post]:not([action])")
                    .attr("action", page.address().getPath());
            for (Element link : page.document().select("a[href^=/]")) {
                String path = URI.create(link.attr("href")).getPath();
                if (!path.startsWith("/docs") && seen.add(path)) {
                    next.addLast(path);
                }
            }
        }
        return forms;
    }

    /** A form that asks for a file may be given one. */
    private static boolean isNoPage(Page answer) {
        boolean file =
                answer.response().headers().firstValue("Content-Disposition").isPresent();
        return !file && answer.document().select("h1").isEmpty();
    }

    private static String action(Element form) {
        return form.attr("action");
    }

    private static String[] fields(Element form, String odd) {
        List<String> all = new ArrayList<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            all.add(field.attr("name"));
            all.add(field.attr("name").equals("csrf") ? field.val() : odd);
        }
        return all.toArray(String[]::new);
    }
}
