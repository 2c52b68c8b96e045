package uk.leabridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.client.CommsClient.AlertRequest;
import uk.leabridge.gateway.client.CommsClient.DecisionRequest;
import uk.leabridge.gateway.client.CommsClient.DraftAlertRequest;
import uk.leabridge.gateway.client.ReferralsClient.DraftRequest;

class RequestBodiesTest {

    private final ObjectMapper written = new RequestBodies(new ObjectMapper()).getContext(DecisionRequest.class);

    @Test
    void leavesOutWhatARequestDoesNotSay() throws JsonProcessingException {
        assertThat(written.writeValueAsString(new DecisionRequest("APPROVE", null)))
                .isEqualTo("{\"decision\":\"APPROVE\"}");
    }

    @Test
    void keepsWhatADraftSays() throws JsonProcessingException {
        Map<String, Object> answers = new HashMap<>();
        answers.put("sex", null);

        assertThat(written.writeValueAsString(new DraftRequest(answers))).isEqualTo("{\"answers\":{\"sex\":null}}");
    }

    @Test
    void writesTheAlertOfADraftBesideItsIncident() {
        var draft = new DraftAlertRequest(
                java.util.UUID.fromString("0199d5a0-0000-7000-8000-0000000000c1"),
                new AlertRequest(
                        "MINOR",
                        "PAST",
                        "LIKELY",
                        "a",
                        "b",
                        "c",
                        "PUBLIC",
                        new CommsClient.Audience(java.util.List.of(), java.util.List.of())));

        assertThat(written.valueToTree(draft).fieldNames()).toIterable().contains("incidentId", "headline", "audience");
    }
}
