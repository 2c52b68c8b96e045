package uk.leabridge.comms.alert.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every edge there is, with the event that it emits; all others are refused. */
final class AlertTransitions {
    /** One edge. */
    record Edge(
            AlertStatus from,
            AlertAction action,
            AlertStatus to,
            @Nullable String event) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(AlertStatus.DRAFT, AlertAction.EDIT, AlertStatus.DRAFT, null),
            new Edge(AlertStatus.DRAFT, AlertAction.SUBMIT, AlertStatus.PENDING_APPROVAL, null),
            new Edge(AlertStatus.RETURNED, AlertAction.EDIT, AlertStatus.RETURNED, null),
            new Edge(AlertStatus.RETURNED, AlertAction.SUBMIT, AlertStatus.PENDING_APPROVAL, null),
            new Edge(AlertStatus.PENDING_APPROVAL, AlertAction.APPROVE, AlertStatus.APPROVED, null),
            new Edge(AlertStatus.PENDING_APPROVAL, AlertAction.RETURN, AlertStatus.RETURNED, null),
            new Edge(AlertStatus.PENDING_APPROVAL, AlertAction.REJECT, AlertStatus.REJECTED, null),
            new Edge(AlertStatus.APPROVED, AlertAction.ISSUE, AlertStatus.ISSUED, "alert.issued"),
            new Edge(AlertStatus.APPROVED, AlertAction.CANCEL, AlertStatus.CANCELLED, null),
            new Edge(AlertStatus.ISSUED, AlertAction.CANCEL, AlertStatus.CANCELLED, "alert.cancelled"));

    private AlertTransitions() {}

    static Optional<Edge> edge(AlertStatus from, AlertAction action) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.action() == action)
                .findFirst();
    }

    static Set<AlertAction> allowed(AlertStatus from) {
        var allowed = new TreeSet<AlertAction>();
        EDGES.stream().filter(edge -> edge.from() == from).map(Edge::action).forEach(allowed::add);
        return allowed;
    }
}
