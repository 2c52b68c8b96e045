package uk.leabridge.platform.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.embedded.Inbox.Message;

/** The inbox in a browser ({@code /}) and for programs ({@code /api/messages}). */
final class InboxPages {
    private static final String PAGE = read("inbox.html");

    private final Inbox inbox;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    HttpServer serve(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            Optional<String> to = recipient(exchange.getRequestURI().getRawQuery());
            List<Message> messages = to.map(inbox::to).orElseGet(inbox::all);
            switch (request) {
                case "GET /" -> send(exchange, 200, "text/html; charset=utf-8", page(messages, to.orElse("")));
                case "GET /api/messages" -> send(exchange, 200, "application/json", json.writeValueAsString(messages));
                case "DELETE /api/messages" -> {
                    inbox.clear();
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> send(exchange, 404, "text/plain; charset=utf-8", "Not found");
            }
        }
    }

    private static Optional<String> recipient(@Nullable String query) {
        return Stream.of(Optional.ofNullable(query).orElse("").split("&"))
                .filter(part -> part.startsWith("to="))
                .map(part -> URLDecoder.decode(part.substring(3), StandardCharsets.UTF_8))
                .filter(address -> !address.isBlank())
                .findFirst();
    }

    private static String page(List<Message> messages, String to) {
        String title = messages.size() == 1 ? "1 message" : messages.size() + " messages";
        return PAGE.replace(
                        "{{messages}}",
                        messages.stream().map(InboxPages::article).collect(Collectors.joining("\n")))
                .replace("{{title}}", title)
                .replace("{{to}}", escape(to));
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(InboxPages.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String article(Message message) {
        return """
                <article><details><summary>%s<small>to %s, %s</small></summary><pre>%s</pre></details></article>""".formatted(
                        escape(message.subject()),
                        escape(String.join(", ", message.to())),
                        message.receivedAt(),
                        escape(message.text()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
