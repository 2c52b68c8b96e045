package uk.leabridge.referrals.intake.referral.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.referral.domain.Referral;

/** Reads, of a referral's sealed form, what a case begins with. */
@ApplicationScoped
class SealedForms {
    private final Vault vault;
    private final ObjectMapper json;

    SealedForms(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    private record Form(ReferredPerson person) {}

    /** The person as the referrer named them. */
    ReferredPerson person(Referral referral) {
        var key = vault.require(referral.person());
        try {
            Form form = json.readerFor(Form.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(key.unseal(referral.body(), SubmitReferral.BODY));
            return form.person();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored form could not be read");
        }
    }
}
