package uk.leabridge.comms.incident.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every edge there is; all others are refused. */
final class IncidentTransitions {
    private record Edge(IncidentStatus from, IncidentAction action, IncidentStatus to) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(IncidentStatus.OPEN, IncidentAction.MONITOR, IncidentStatus.MONITORING),
            new Edge(IncidentStatus.MONITORING, IncidentAction.CLOSE, IncidentStatus.CLOSED));

    private IncidentTransitions() {}

    static Optional<IncidentStatus> next(IncidentStatus from, IncidentAction action) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.action() == action)
                .map(Edge::to)
                .findFirst();
    }

    static Set<IncidentAction> allowed(IncidentStatus from) {
        var allowed = new TreeSet<IncidentAction>();
        EDGES.stream().filter(edge -> edge.from() == from).map(Edge::action).forEach(allowed::add);
        return allowed;
    }
}
