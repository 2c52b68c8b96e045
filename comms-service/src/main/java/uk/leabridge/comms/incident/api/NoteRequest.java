package uk.leabridge.comms.incident.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import uk.leabridge.comms.request.PlainText;

/** A line for the timeline. */
record NoteRequest(
        @NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_MESSAGE)
        String text) {}
