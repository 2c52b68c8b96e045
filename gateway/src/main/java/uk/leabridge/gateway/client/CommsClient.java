package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The comms service: incidents and alerts. The inbox has a client of its own. */
@ApplicationScoped
public class CommsClient {

    private static final int ENTRIES = 50;

    private final ServiceApi<CommsApi> comms;

    public CommsClient(@RestClient CommsApi comms, Services services) {
        this.comms = services.of(Area.COMMS, comms);
    }

    /** An incident; {@code allowed} names what can be done with it next. */
    public record Incident(
            UUID id,
            String reference,
            String kind,
            String place,
            String severity,
            String summary,
            boolean exercise,
            String status,
            List<String> allowed,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /** One line of an incident's timeline. */
    public record Entry(UUID id, String kind, String text, Instant at) {}

    /** An alert in a list. */
    public record AlertLine(
            UUID id,
            UUID incidentId,
            String incidentReference,
            boolean exercise,
            String headline,
            String severity,
            String status,
            Instant draftedAt) {}

    /** What an alert says. */
    public record Words(
            String severity,
            String urgency,
            String certainty,
            String headline,
            String description,
            String instruction,
            String scope) {}

    /** Whom an alert names. */
    public record Audience(List<String> roleGroups, List<UUID> contacts) {}

    /** Exactly what each recipient receives. */
    public record Message(String subject, String text) {}

    /** What was sent up for approval, and what was said of it. */
    public record Submission(
            int number,
            Words words,
            int recipients,
            Instant submittedAt,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable Instant decidedAt) {}

    /** When it was approved, issued, cancelled, as far as it came. */
    public record Signatures(
            @Nullable Instant approvedAt,
            @Nullable Instant issuedAt,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason) {}

    /** One alert, with what the person signed in may do with it. */
    public record Alert(
            UUID id,
            UUID incidentId,
            String incidentReference,
            boolean exercise,
            Words words,
            Audience audience,
            String status,
            List<String> youMay,
            Instant draftedAt,
            Signatures signatures,
            Message message,
            List<Submission> submissions,
            List<String> changedSinceReturn,
            Map<String, Long> deliveries,
            Map<String, Long> cancellations) {}

    /** A person whom an alert reaches. */
    public record Recipient(UUID contactId, String name, String roleGroup) {}

    /** Whom an alert reaches; {@code fixed} once it was submitted. */
    public record Reach(int count, boolean fixed, List<Recipient> people) {}

    /** One message to one recipient. */
    public record Delivery(
            UUID id,
            @Nullable String name,
            String message,
            String status,
            int attempts,
            @Nullable String code,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant settledAt) {}

    /** An incident to be opened. */
    public record OpenIncidentRequest(boolean exercise, String kind, String place, String severity, String summary) {}

    /** What happened, or why. */
    public record NoteRequest(String text) {}

    /** An alert as it is to read, and whom it is to reach. */
    public record AlertRequest(
            String severity,
            String urgency,
            String certainty,
            String headline,
            String description,
            String instruction,
            String scope,
            Audience audience) {}

    /** The same, of an incident. */
    public record DraftAlertRequest(
            UUID incidentId, @JsonUnwrapped AlertRequest alert) {}

    /** What the approver decides; {@code reason} is missing when the alert is approved. */
    public record DecisionRequest(String decision, @Nullable String reason) {}

    /** Why an alert is called back. */
    public record CancelRequest(String reason) {}

    public Answer<PageOf<Incident>> incidents(String status, String after) {
        return comms.list(api -> api.incidents(given(status), given(after)));
    }

    public Answer<Incident> incident(UUID id) {
        return comms.ask(api -> api.incident(id));
    }

    public Answer<PageOf<Entry>> timeline(UUID id, String after) {
        return comms.list(api -> api.timeline(id, ENTRIES, given(after)));
    }

    public Answer<Made> openIncident(String key, OpenIncidentRequest report) {
        return comms.ask(api -> api.openIncident(HeaderValue.of(key), report));
    }

    /** {@code monitoring} or {@code closure}. */
    public Answer<Done> moveIncident(UUID id, String step, String etag, String note) {
        var version = HeaderValue.ifAny(etag);
        var why = new NoteRequest(note);
        return comms.act(api -> step.equals("closure") ? api.close(id, version, why) : api.monitor(id, version, why));
    }

    public Answer<Made> note(UUID id, String key, String text) {
        return comms.ask(api -> api.note(id, HeaderValue.of(key), new NoteRequest(text)));
    }

    public Answer<PageOf<AlertLine>> alerts(String incident, String status, String after) {
        return comms.list(api -> api.alerts(given(incident), given(status), given(after)));
    }

    public Answer<Alert> alert(UUID id) {
        return comms.ask(api -> api.alert(id));
    }

    public Answer<Reach> reach(UUID id) {
        return comms.ask(api -> api.reach(id));
    }

    public Answer<PageOf<Delivery>> deliveries(UUID id, String after) {
        return comms.list(api -> api.deliveries(id, given(after)));
    }

    public Answer<Made> draft(String key, DraftAlertRequest alert) {
        return comms.ask(api -> api.draft(HeaderValue.of(key), alert));
    }

    public Answer<Done> edit(UUID id, String etag, AlertRequest alert) {
        return comms.act(api -> api.edit(id, HeaderValue.ifAny(etag), alert));
    }

    /** Sends it for approval, in the version that was seen. */
    public Answer<Done> submit(UUID id, String etag) {
        return comms.act(api -> api.submit(id, HeaderValue.ifAny(etag)));
    }

    public Answer<Done> decide(UUID id, String etag, DecisionRequest decision) {
        return comms.act(api -> api.decide(id, HeaderValue.ifAny(etag), decision));
    }

    public Answer<Done> issue(UUID id, String etag) {
        return comms.act(api -> api.issue(id, HeaderValue.ifAny(etag)));
    }

    public Answer<Done> cancel(UUID id, String etag, CancelRequest why) {
        return comms.act(api -> api.cancel(id, HeaderValue.ifAny(etag), why));
    }

    public Answer<Done> sendAgain(UUID id, UUID delivery) {
        return comms.act(api -> api.sendAgain(id, delivery));
    }
}
