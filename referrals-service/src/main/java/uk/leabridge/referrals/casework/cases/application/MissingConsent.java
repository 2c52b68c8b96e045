package uk.leabridge.referrals.casework.cases.application;

import java.util.Set;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentLack;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;

/**
 * Why a step that rests on consent was refused.
 *
 * @param status how the consent stands
 * @param mayConsent who can be asked today
 */
public record MissingConsent(ConsentLack lack, ConsentStatus status, Set<ConsentFrom> mayConsent) {
    public MissingConsent {
        mayConsent = Set.copyOf(mayConsent);
    }
}
