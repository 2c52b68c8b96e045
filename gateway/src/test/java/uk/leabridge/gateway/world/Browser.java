package uk.leabridge.gateway.world;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without a screen: cookies, redirects, forms. */
public final class Browser {

    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final Supplier<URI> home;
    private String user = "";

    private Browser(Supplier<URI> home) {
        this.home = home;
    }

    /** At the gateway that this test run started. */
    public static Browser atTheGateway() {
        return new Browser(() -> URI.create("http://127.0.0.1:" + RestAssured.port + "/"));
    }

    /** From now on, a redirect to the identity provider signs this user in. */
    public Browser as(String name) {
        user = name;
        return this;
    }

    /** One page as it arrived. */
    public record Page(int status, Document document, HttpResponse<String> response, URI address) {

        public String title() {
            return document.title();
        }

        public String text() {
            return document.text();
        }

        public List<String> errors() {
            return document.select(".govuk-error-summary__list a").eachText();
        }

        public String field(String name) {
            Element field = document.selectFirst("[name=" + name + "]");
            return field == null ? "" : field.val();
        }
    }

    public Page get(String path) {
        return follow(HttpRequest.newBuilder(home.get().resolve(path)).GET().build());
    }

    /** Goes to a page and signs in as far as the way back from the identity provider, which it returns and does not go. */
    public String upToTheCallback(String path) {
        HttpResponse<String> challenge =
                send(HttpRequest.newBuilder(home.get().resolve(path)).GET().build());
        String login = challenge.headers().firstValue("Location").orElseThrow() + "&login=" + user;
        return send(HttpRequest.newBuilder(URI.create(login)).GET().build())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Sends the page's main form with these fields; hidden ones go along. */
    public Page submit(Page page, String... fields) {
        Element form = page.document().selectFirst("main form[method=post]");
        if (form == null) {
            throw new IllegalStateException("the page has no form: " + page.text());
        }
        String action =
                form.hasAttr("action") ? form.attr("action") : page.address().getPath();
        List<String> all = new ArrayList<>(List.of(fields));
        for (Element hidden : form.select("input[type=hidden]")) {
            all.add(hidden.attr("name"));
            all.add(hidden.val());
        }
        return post(action, all.toArray(String[]::new));
    }

    public Page post(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return follow(HttpRequest.newBuilder(home.get().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public URI address(String path) {
        return home.get().resolve(path);
    }

    private Page follow(HttpRequest first) {
        HttpRequest request = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            URI here = request.uri();
            HttpResponse<String> response = send(request);
            String location = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                return new Page(response.statusCode(), Jsoup.parse(response.body()), response, here);
            }
            String login = location.contains("/auth?") ? "&login=" + user : "";
            request =
                    HttpRequest.newBuilder(here.resolve(location + login)).GET().build();
        }
        throw new IllegalStateException("too many redirects");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
