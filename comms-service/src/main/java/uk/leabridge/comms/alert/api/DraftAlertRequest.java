package uk.leabridge.comms.alert.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import uk.leabridge.comms.alert.api.AlertRequest.Audience;
import uk.leabridge.comms.alert.domain.AlertAudience;
import uk.leabridge.comms.alert.domain.AlertContent;
import uk.leabridge.comms.alert.domain.AlertScope;
import uk.leabridge.comms.alert.domain.Certainty;
import uk.leabridge.comms.alert.domain.Severity;
import uk.leabridge.comms.alert.domain.Urgency;
import uk.leabridge.comms.request.PlainText;

/** A first draft about an incident. */
record DraftAlertRequest(
        @NotNull UUID incidentId,
        @NotNull Severity severity,
        @NotNull Urgency urgency,
        @NotNull Certainty certainty,

        @NotBlank @Size(max = 160) @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_MESSAGE)
        String headline,

        @NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_MESSAGE)
        String description,

        @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_MESSAGE)
        String instruction,

        @NotNull AlertScope scope,
        @Valid @NotNull Audience audience) {
    AlertContent content() {
        return new AlertContent(severity, urgency, certainty, headline, description, instruction, scope);
    }

    AlertAudience people() {
        return AlertAudience.of(audience.roleGroups(), audience.contacts());
    }
}
