package uk.leabridge.referrals.records.subjectaccess.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.validation.Within;
import uk.leabridge.referrals.records.subjectaccess.application.About;
import uk.leabridge.referrals.records.subjectaccess.domain.IdentityCheck;
import uk.leabridge.referrals.records.subjectaccess.domain.Requester;

/**
 * Somebody asks what is held of them.
 *
 * @param receivedOn the month begins with this day
 */
record NewRequest(
        @NotNull(message = "Select who is making the request.")
        Requester requester,

        @NotNull(message = "Select how their identity was checked.")
        IdentityCheck identityCheck,

        @NotNull(message = "Enter the date the request was received.")
        @PastOrPresent(message = "The date the request was received must be today or in the past.")
        @Within(yearsAgo = 10, yearsAhead = 10)
        LocalDate receivedOn,

        @NotNull(message = "Tell us who it is about.") @Valid
        Person person,

        @Nullable @Size(max = 200) String requesterName,

        @NotBlank(message = "Enter where the response should be sent.") @Size(max = 500)
        String contact) {

    /** Whom it is about. */
    record Person(
            @NotBlank(message = "Enter the first name.") @Size(max = 100)
            String givenName,

            @NotBlank(message = "Enter the last name.") @Size(max = 100)
            String familyName,

            @Nullable @Size(max = 200) String otherNames,

            @Nullable @Within(yearsAgo = 130, yearsAhead = 0, message = "Enter a date of birth in the past 130 years.")
            LocalDate dateOfBirth,

            @Nullable @Size(max = 10) String postcode) {}

    About about() {
        return new About(
                person.givenName(),
                person.familyName(),
                person.otherNames(),
                person.dateOfBirth(),
                person.postcode(),
                requesterName,
                contact);
    }
}
