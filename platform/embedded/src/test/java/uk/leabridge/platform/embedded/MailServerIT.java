package uk.leabridge.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerIT {
    private static final ServerSetup SMTP = new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final int WEB = FreePort.find();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static MailServer server;

    @BeforeAll
    static void start() {
        server = MailServer.start(new MailServer.Settings(
                Path.of("target", "servers"), JavaCommand.small(64), folder.resolve("mail.log"), SMTP.getPort(), WEB));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() throws IOException, InterruptedException {
        assertThat(send("DELETE", "/api/messages").statusCode()).isEqualTo(204);
    }

    @Test
    void listsAMessageOnceWithAllItsRecipients() throws IOException, InterruptedException {
        mail("one@example.org, two@example.org", "Lines to take", "Say this.");

        JsonNode messages = messages("");

        assertThat(messages).hasSize(1);
        JsonNode message = messages.get(0);
        assertThat(message.get("to"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("one@example.org", "two@example.org");
        assertThat(message.get("subject").textValue()).isEqualTo("Lines to take");
        assertThat(message.get("text").textValue()).contains("Say this.");
        assertThat(message.get("id").textValue()).isNotBlank();
        assertThat(message.get("messageId").textValue()).isNotBlank();
        assertThat(Instant.parse(message.get("receivedAt").textValue())).isNotNull();
        assertThat(message.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "messageId", "to", "subject", "text", "receivedAt");
    }

    @Test
    void findsMessagesByRecipientWhateverTheCase() throws IOException, InterruptedException {
        mail("one@example.org", "First", "text");
        mail("two@example.org", "Second", "text");

        assertThat(messages("?to=TWO@example.org"))
                .extracting(message -> message.get("subject").textValue())
                .containsExactly("Second");
    }

    @Test
    void showsMessagesOnAPageWithoutRunningWhatTheySay() throws IOException, InterruptedException {
        mail("one@example.org", "<script>alert(1)</script>", "<b>text</b>");

        String page = send("GET", "/").body();

        assertThat(page)
                .contains("1 message", "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;text&lt;/b&gt;")
                .doesNotContain("<script>", "<b>text");
    }

    @Test
    void hasNothingElse() throws IOException, InterruptedException {
        assertThat(send("GET", "/other").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/api/messages").statusCode()).isEqualTo(404);
    }

    private static void mail(String to, String subject, String text) {
        GreenMailUtil.sendMessageBody(to, "from@example.org", subject, text, "text/plain; charset=utf-8", SMTP);
    }

    private static JsonNode messages(String query) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(send("GET", "/api/messages" + query).body());
    }

    private static HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + WEB + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
