package uk.leabridge.referrals.records.subjectaccess.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;

/**
 * Who asks, and on whom. Stored sealed.
 *
 * @param requesterName null when the person asks themselves
 * @param contact where the answer goes
 */
public record About(
        String givenName,
        String familyName,
        @Nullable String otherNames,
        @Nullable LocalDate dateOfBirth,
        @Nullable String postcode,
        @Nullable String requesterName,
        String contact) {
    /** The person on whom is asked, to be compared with those who were referred. */
    PersonLinkage.Identity identity() {
        return new PersonLinkage.Identity(givenName, familyName, otherNames, dateOfBirth, postcode);
    }

    @Override
    public String toString() {
        return "About[hidden]";
    }
}
