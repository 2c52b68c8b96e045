package uk.leabridge.referrals.casework.cases.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.application.ReferredPerson;

/** Who a case is about, as agencies need to find the person in their records. Stored sealed. */
public record CaseIdentity(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String otherNames,
        @Nullable LocalDate dateOfBirth,
        @Nullable String postcode,
        @Nullable String schoolOrEmployer) {
    static CaseIdentity of(ReferredPerson person) {
        return new CaseIdentity(
                person.givenName(),
                person.familyName(),
                person.otherNames(),
                person.dateOfBirth(),
                person.postcode(),
                person.schoolOrEmployer());
    }
}
