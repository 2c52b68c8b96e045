package uk.leabridge.referrals.records.subjectaccess.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.subjectaccess.domain.Decision;
import uk.leabridge.referrals.records.subjectaccess.domain.Exemption;

/**
 * Whether one item is given.
 *
 * @param exemption why it is held back, whole or in part; not for what is given
 * @param leaveOut the passages that are left out, as they stand in it; for what is given in part alone
 */
record ChoiceRequest(
        @NotNull(message = "Select whether to disclose or withhold the item.")
        Decision decision,

        @Nullable Exemption exemption,

        @Nullable @Size(max = 50) List<@NotBlank(message = "Enter the passage.") @Size(max = 1000) String> leaveOut,

        @NotBlank(message = "Enter the reason.") @Size(max = 4000)
        String reason) {

    @AssertTrue(
            message =
                    "Select an exemption if the item is withheld or disclosed in part. Do not select one if it is disclosed.")
    boolean isExemptionWhereHeldBack() {
        return decision == null || (decision == Decision.GIVE) == (exemption == null);
    }

    @AssertTrue(message = "Enter the passages to redact if the item is disclosed in part. Otherwise leave them out.")
    boolean isLeftOutInPart() {
        return decision == null
                || (decision == Decision.GIVE_IN_PART) != passages().isEmpty();
    }

    List<String> passages() {
        return leaveOut == null ? List.of() : leaveOut;
    }
}
