package uk.leabridge.comms.incident.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import uk.leabridge.comms.incident.domain.Incident;
import uk.leabridge.comms.incident.domain.IncidentKind;
import uk.leabridge.comms.incident.domain.IncidentSeverity;
import uk.leabridge.comms.request.PlainText;

/** What was reported. */
record OpenIncidentRequest(
        @NotNull IncidentKind kind,

        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_MESSAGE)
        String place,

        @NotNull IncidentSeverity severity,

        @NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_MESSAGE)
        String summary,

        @NotNull Boolean exercise) {
    Incident.Report report() {
        return new Incident.Report(kind, place, severity, summary, exercise);
    }
}
