package uk.leabridge.comms.alert.application;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertAction;
import uk.leabridge.comms.alert.domain.AlertAudience;
import uk.leabridge.comms.alert.domain.AlertContent;
import uk.leabridge.comms.alert.domain.AlertScope;
import uk.leabridge.comms.alert.domain.AlertStatus;
import uk.leabridge.comms.alert.domain.AlertSubmission;
import uk.leabridge.comms.alert.domain.Certainty;
import uk.leabridge.comms.alert.domain.Decision;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.comms.alert.domain.DeliveryStatus;
import uk.leabridge.comms.alert.domain.Severity;
import uk.leabridge.comms.alert.domain.Urgency;
import uk.leabridge.comms.contact.domain.RoleGroup;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;

/**
 * One alert as the person who asks sees it.
 *
 * @param youMay what this person can do with it now: neither the role nor the second person's rule stands against it
 * @param message exactly what each recipient receives
 * @param changedSinceReturn the fields that differ from what was last returned
 * @param deliveries how many of its messages have come how far
 */
public record AlertView(
        UUID id,
        long version,
        UUID incidentId,
        String incidentReference,
        String borough,
        boolean exercise,
        Words words,
        Audience audience,
        AlertStatus status,
        Set<AlertAction> allowed,
        Set<AlertAction> youMay,
        String author,
        List<String> editors,
        Instant draftedAt,
        Signatures signatures,
        AlertText message,
        List<Submission> submissions,
        List<String> changedSinceReturn,
        Map<DeliveryStatus, Long> deliveries,
        Map<DeliveryStatus, Long> cancellations) {
    private static final Set<AlertAction> OF_OFFICERS =
            EnumSet.of(AlertAction.EDIT, AlertAction.SUBMIT, AlertAction.ISSUE, AlertAction.CANCEL);
    private static final Set<AlertAction> OF_APPROVERS = EnumSet.of(
            AlertAction.APPROVE, AlertAction.RETURN, AlertAction.REJECT, AlertAction.ISSUE, AlertAction.CANCEL);
    private static final Set<AlertAction> DECISIONS =
            EnumSet.of(AlertAction.APPROVE, AlertAction.RETURN, AlertAction.REJECT);

    /** What it says. */
    public record Words(
            Severity severity,
            Urgency urgency,
            Certainty certainty,
            String headline,
            String description,
            String instruction,
            AlertScope scope) {
        static Words of(AlertContent content) {
            return new Words(
                    content.severity(),
                    content.urgency(),
                    content.certainty(),
                    content.headline(),
                    content.description(),
                    content.instruction(),
                    content.scope());
        }
    }

    /** Whom it names. */
    public record Audience(Set<RoleGroup> roleGroups, List<UUID> contacts) {
        static Audience of(AlertAudience audience) {
            return new Audience(audience.groups(), audience.contacts());
        }
    }

    /** Who approved, issued and cancelled it and when, as far as it came. */
    public record Signatures(
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String issuedBy,
            @Nullable Instant issuedAt,
            @Nullable String cancelledBy,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason) {
        static Signatures of(Alert.Signatures by) {
            return new Signatures(
                    by.approvedBy(),
                    by.approvedAt(),
                    by.issuedBy(),
                    by.issuedAt(),
                    by.cancelledBy(),
                    by.cancelledAt(),
                    by.cancelReason());
        }
    }

    /** What was sent up for approval, and what was said of it. */
    public record Submission(
            int number,
            Words words,
            int recipients,
            String submittedBy,
            Instant submittedAt,
            @Nullable Decision decision,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static Submission of(AlertSubmission submission) {
            return new Submission(
                    submission.number(),
                    Words.of(submission.content()),
                    submission.recipients().size(),
                    submission.submittedBy(),
                    submission.submittedAt(),
                    submission.decision(),
                    submission.reason(),
                    submission.decidedBy(),
                    submission.decidedAt());
        }
    }

    static AlertView of(
            Alert alert,
            List<AlertSubmission> submissions,
            Actor reader,
            Map<DeliveryStatus, Long> deliveries,
            Map<DeliveryStatus, Long> cancellations) {
        return new AlertView(
                alert.id(),
                alert.version(),
                alert.about().incidentId(),
                alert.about().reference(),
                alert.borough(),
                alert.about().exercise(),
                Words.of(alert.content()),
                Audience.of(alert.audience()),
                alert.status(),
                alert.allowed(),
                may(alert, reader),
                alert.author(),
                alert.editors(),
                alert.draftedAt(),
                Signatures.of(alert.signatures()),
                AlertText.of(alert, DeliveryMessage.ALERT),
                submissions.stream().map(Submission::of).toList(),
                changed(alert, submissions),
                deliveries,
                cancellations);
    }

    private static Set<AlertAction> may(Alert alert, Actor reader) {
        var may = new TreeSet<AlertAction>();
        if (reader.has(Roles.COMMS_OFFICER)) may.addAll(OF_OFFICERS);
        if (reader.has(Roles.COMMS_APPROVER)) may.addAll(OF_APPROVERS);
        if (alert.wroteIt(reader.subject())) may.removeAll(DECISIONS);
        may.retainAll(alert.allowed());
        return may;
    }

    private static List<String> changed(Alert alert, List<AlertSubmission> submissions) {
        return submissions.stream()
                .filter(one -> one.decision() == Decision.RETURN)
                .findFirst()
                .map(returned -> differences(returned, alert))
                .orElse(List.of());
    }

    private static List<String> differences(AlertSubmission returned, Alert now) {
        var was = returned.content();
        var is = now.content();
        return Stream.of(
                        differs("severity", was.severity(), is.severity()),
                        differs("urgency", was.urgency(), is.urgency()),
                        differs("certainty", was.certainty(), is.certainty()),
                        differs("headline", was.headline(), is.headline()),
                        differs("description", was.description(), is.description()),
                        differs("instruction", was.instruction(), is.instruction()),
                        differs("scope", was.scope(), is.scope()),
                        differs("audience", returned.audience(), now.audience()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String differs(String name, Object was, Object is) {
        return Objects.equals(was, is) ? "" : name;
    }
}
