package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import uk.leabridge.referrals.casework.panel.domain.PanelMember;

/**
 * Who takes an agency's seat.
 *
 * @param subject of their tokens
 * @param displayRole what is shown of them: a role, never a name
 */
public record MemberRequest(
        @NotNull(message = "Select a person.") UUID subject,

        @NotNull(message = "Select an agency.") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String agency,

        @NotBlank(message = "Enter their role.") @Size(max = 100)
        String displayRole) {
    PanelMember.Seat seat() {
        return new PanelMember.Seat(subject.toString(), agency, displayRole);
    }
}
