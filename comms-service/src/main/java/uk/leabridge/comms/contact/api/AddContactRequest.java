package uk.leabridge.comms.contact.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.contact.domain.Contact;
import uk.leabridge.comms.contact.domain.RoleGroup;
import uk.leabridge.comms.request.PlainText;

/** Who to add, and to which group. */
record AddContactRequest(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_MESSAGE)
        String name,

        @NotBlank
        @Size(max = 254)
        @Email(regexp = "[^\\s,;<>\"()]+@[^\\s,;<>\"()]+\\.[^\\s,;<>\"()]+", message = "Enter one email address.")
        String email,

        @NotNull RoleGroup roleGroup,

        @Size(min = 1, max = 100)
        @Pattern(regexp = "[A-Za-z0-9:._-]*", message = "Send the subject of an access token.")
        @Nullable
        String subject) {
    Contact.Person person() {
        return new Contact.Person(name.strip(), email.strip(), roleGroup, subject);
    }

    /** Neither a name nor an address belongs in a log. */
    @Override
    public String toString() {
        return "AddContactRequest";
    }
}
