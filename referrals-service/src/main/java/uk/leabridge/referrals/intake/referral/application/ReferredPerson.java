package uk.leabridge.referrals.intake.referral.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;

/** Who a case is about: what agencies need to find the person in their own records, and no more of the form. */
public record ReferredPerson(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String otherNames,
        @Nullable LocalDate dateOfBirth,
        @Nullable String postcode,
        @Nullable String schoolOrEmployer) {
    /** What earlier referrals of the same person are found by. */
    PersonLinkage.Identity identity() {
        return new PersonLinkage.Identity(givenName, familyName, otherNames, dateOfBirth, postcode);
    }
}
