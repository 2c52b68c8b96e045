package uk.leabridge.comms.alert.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import uk.leabridge.comms.alert.domain.Evidence;
import uk.leabridge.comms.alert.domain.HandoverEvidence;
import uk.leabridge.comms.config.AlertSettings;

/**
 * Looks a message up by its id in a mailbox that can be read, as the local one can. Without such a mailbox nobody can tell:
 * SMTP has no way to ask.
 */
@ApplicationScoped
class MailboxEvidence implements HandoverEvidence {
    private static final Logger LOG = Logger.getLogger(MailboxEvidence.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final AlertSettings settings;
    private final ObjectMapper json;
    private final HttpClient client;

    MailboxEvidence(AlertSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Evidence of(String messageId, String address) {
        return settings.mailbox()
                .map(mailbox -> ask(mailbox, messageId, address))
                .orElse(Evidence.CANNOT_TELL);
    }

    private Evidence ask(URI mailbox, String messageId, String address) {
        var query = "api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(mailbox.resolve(query))
                .timeout(PATIENCE)
                .GET()
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? look(answer.body(), messageId) : Evidence.ASK_LATER;
        } catch (IOException e) {
            LOG.warnf("the mailbox is not responding: %s", e.getClass().getSimpleName());
            return Evidence.ASK_LATER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Evidence.ASK_LATER;
        }
    }

    /** A list whose messages carry no ids proves nothing. */
    private Evidence look(String body, String messageId) throws JsonProcessingException {
        for (var message : json.readTree(body)) {
            if (!message.hasNonNull("messageId")) return Evidence.CANNOT_TELL;
            if (message.get("messageId").asText().equals(messageId)) return Evidence.ARRIVED;
        }
        return Evidence.NOT_ARRIVED;
    }
}
