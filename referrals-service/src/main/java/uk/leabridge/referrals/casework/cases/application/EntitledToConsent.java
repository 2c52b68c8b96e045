package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;

/** Whose consent counts today, in London. It opens the sealed date of birth, so it is asked only where it matters. */
@ApplicationScoped
class EntitledToConsent {
    private final SealedIdentities identities;
    private final InstantSource time;

    EntitledToConsent(SealedIdentities identities, InstantSource time) {
        this.identities = identities;
        this.time = time;
    }

    Set<ConsentFrom> today(SafeguardingCase of) {
        var born = identities.open(of).map(CaseIdentity::dateOfBirth).orElse(null);
        return ConsentFrom.on(LocalDate.ofInstant(time.instant(), Clock.LONDON), born, of.kind());
    }
}
