package uk.leabridge.referrals.intake.referral.domain;

import org.jspecify.annotations.Nullable;

/** What is published of referred people by numbers and is not needed to work with a referral; missing where nobody knows. */
public record Characteristics(@Nullable Sex sex, @Nullable EthnicGroup ethnicGroup) {
    public boolean areUnknown() {
        return sex == null && ethnicGroup == null;
    }
}
