package uk.leabridge.comms.alert.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import uk.leabridge.comms.request.PlainText;

/** Why an alert is cancelled; it is kept, not sent. */
record CancelRequest(
        @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_MESSAGE)
        String reason) {}
