package uk.leabridge.referrals.intake.draft.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * The answers so far, by the name of the question. A value is a text, a truth value, a number or a list of texts; the whole is
 * bounded by the form's own limits.
 */
public record DraftRequest(
        @NotNull(message = "Send the answers entered so far.") @Size(max = 80)
        Map<@Pattern(regexp = "[A-Za-z][A-Za-z0-9.-]{0,59}") String, JsonNode> answers) {}
