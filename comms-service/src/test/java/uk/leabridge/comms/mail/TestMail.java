package uk.leabridge.comms.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Real SMTP for a test: a server (GreenMail) that takes messages, a gate before it, and the list of what has arrived. */
public final class TestMail implements QuarkusTestResourceLifecycleManager {
    private static final AtomicReference<@Nullable TestMail> RUNNING = new AtomicReference<>();

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private @Nullable MailGate gate;
    private @Nullable HttpServer list;
    private volatile boolean listAnswers = true;

    @Override
    public Map<String, String> start() {
        try {
            server.start();
            var door = new MailGate(server.getSmtp().getPort());
            gate = door;
            var pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            pages.createContext("/api/messages", this::answer);
            pages.start();
            list = pages;
            RUNNING.set(this);
            return Map.of(
                    "quarkus.mailer.port",
                    Integer.toString(door.port()),
                    "leabridge.alert.mailbox",
                    "http://127.0.0.1:" + pages.getAddress().getPort() + "/",
                    "leabridge.alert.first-retry",
                    "1s",
                    "leabridge.alert.attempts",
                    "3",
                    "leabridge.alert.handover-timeout",
                    "8s",
                    "leabridge.alert.settle-after",
                    "13s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (gate != null) gate.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (list != null) list.stop(0);
        server.stop();
    }

    public static TestMail running() {
        return Objects.requireNonNull(RUNNING.get(), "TestMail is not running");
    }

    /** The server takes the next message for this address, and its answer never comes. */
    public void takesAndHangsUp(String address) {
        door().mood(address, MailGate.Mood.TAKES_AND_HANGS_UP);
    }

    public void hangsUpEarly(String address) {
        door().mood(address, MailGate.Mood.HANGS_UP_EARLY);
    }

    public void isBusyOnce(String address) {
        door().mood(address, MailGate.Mood.BUSY_ONCE);
    }

    public void isBusy(String address) {
        door().mood(address, MailGate.Mood.BUSY);
    }

    public void isGone(String address) {
        door().mood(address, MailGate.Mood.GONE);
    }

    public void refusesConnections() throws IOException {
        door().shut();
    }

    public void takesConnections() throws IOException {
        door().open();
    }

    /** Whether the list of what has arrived can be asked. */
    public void listAnswers(boolean answers) {
        listAnswers = answers;
    }

    /** What has arrived for an address. */
    public List<MimeMessage> messagesTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipient(message).contains(address))
                .toList();
    }

    private MailGate door() {
        return Objects.requireNonNull(gate);
    }

    private static String recipient(MimeMessage message) {
        try {
            return Arrays.toString(message.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!listAnswers) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var to = URLDecoder.decode(
                    exchange.getRequestURI().getRawQuery().substring("to=".length()), StandardCharsets.UTF_8);
            var body = messagesTo(to).stream()
                    .map(TestMail::id)
                    .map(id -> "{\"messageId\": \"" + id + "\"}")
                    .collect(Collectors.joining(",", "[", "]"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
