package uk.leabridge.comms.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTransitionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "OPEN,MONITOR,MONITORING",
        "OPEN,CLOSE,-",
        "MONITORING,MONITOR,-",
        "MONITORING,CLOSE,CLOSED",
        "CLOSED,MONITOR,-",
        "CLOSED,CLOSE,-"
    })
    void takesEachStepThatTheTableHasAndRefusesAllOthers(IncidentStatus from, IncidentAction action, String to) {
        var incident = at(from);
        var closed = incident.closedAt();

        var refusal = incident.move(action, NOW.plusSeconds(60));

        if (to.equals("-")) {
            assertThat(refusal).contains(new Incident.NotAllowed(from, incident.allowed()));
            assertThat(incident.status()).isEqualTo(from);
            assertThat(incident.closedAt()).isEqualTo(closed);
        } else {
            assertThat(refusal).isEmpty();
            assertThat(incident.status()).isEqualTo(IncidentStatus.valueOf(to));
        }
    }

    private static Incident at(IncidentStatus status) {
        var report = new Incident.Report(
                IncidentKind.OTHER, "Sample Square", IncidentSeverity.MINOR, "Sample summary", true);
        var incident = Incident.open(UUID.randomUUID(), "tower-hamlets", "TH-I-2026-000001", report, "somebody", NOW);
        if (status != IncidentStatus.OPEN) incident.move(IncidentAction.MONITOR, NOW);
        if (status == IncidentStatus.CLOSED) incident.move(IncidentAction.CLOSE, NOW);
        return incident;
    }
}
