package uk.leabridge.comms.alert.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.alert.domain.Decision;
import uk.leabridge.comms.request.PlainText;

/** What the second person says; to return or reject it takes a reason. */
record DecisionRequest(
        @NotNull Decision decision,

        @Size(max = 2000) @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_MESSAGE) @Nullable
        String reason) {
    @AssertTrue(message = "Enter why you are returning or rejecting the alert.")
    boolean isReasonGiven() {
        return decision == Decision.APPROVE || (reason != null && !reason.isBlank());
    }
}
