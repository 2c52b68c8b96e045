package uk.leabridge.system.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without scripts: it keeps cookies, follows redirects when asked to, and signs in by Keycloak's page. */
public final class Visitor {
    private static final int MOST_REDIRECTS = 12;

    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();
    private final String console;

    public Visitor(String console) {
        this.console = console;
    }

    /** An answer and the address that gave it. */
    public record Seen(String address, WireAnswer answer) {
        /** The page as a browser would see it. */
        public Document page() {
            return Jsoup.parse(answer.text(), address);
        }
    }

    /** One request with the cookies of its place; what it sets is kept. The target is an address, or a path of the console. */
    public Seen send(WireRequest request) {
        String address = absolute(request.target());
        URI base = URI.create(address.replaceFirst("^(https?://[^/?#]+).*", "$1"));
        Map<String, String> jar = cookies.computeIfAbsent(base.toString(), _ -> new ConcurrentSkipListMap<>());
        String kept = jar.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        var placed = new WireRequest(
                request.method(), address.substring(base.toString().length()), request.headers(), request.body());
        WireAnswer answer = Wire.to(base.toString()).send(kept.isEmpty() ? placed : placed.with("Cookie", kept));
        answer.all("Set-Cookie").forEach(line -> keep(jar, line));
        return new Seen(address, answer);
    }

    public Seen get(String target) {
        return send(WireRequest.get(target));
    }

    public Seen post(String target, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(new WireRequest(
                "POST",
                target,
                List.of(new Header("Content-Type", "application/x-www-form-urlencoded")),
                form.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where an answer leads in the end. */
    public Seen follow(Seen seen) {
        Seen here = seen;
        for (int i = 0; i < MOST_REDIRECTS && isRedirect(here.answer()); i++) {
            here = get(URI.create(here.address())
                    .resolve(here.answer().header("Location"))
                    .toString());
        }
        return here;
    }

    /** Signs in as a person does, and says where that led to. */
    public Seen signIn(String username, String password) {
        Seen page = follow(get("/"));
        String action = page.page().select("form#kc-form-login").attr("abs:action");
        return action.isEmpty()
                ? page
                : follow(post(action, Map.of("username", username, "password", password, "credentialId", "")));
    }

    /** How many cookies of the console are kept. */
    public int cookieCount() {
        return cookies.getOrDefault(console, Map.of()).size();
    }

    private String absolute(String target) {
        return target.startsWith("/") ? console + target : target;
    }

    private static boolean isRedirect(WireAnswer answer) {
        return answer.status() / 100 == 3 && !answer.header("Location").isEmpty();
    }

    private static void keep(Map<String, String> jar, String line) {
        String pair = line.replaceFirst(";.*", "");
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return;
        }
        String name = pair.substring(0, equals).strip();
        if (line.matches("(?i).*;\\s*max-age=0\\b.*") || line.matches("(?i).*expires=thu, 01[- ]jan[- ]1970.*")) {
            jar.remove(name);
        } else {
            jar.put(name, pair.substring(equals + 1));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
