package uk.leabridge.referrals.intake.referral.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** The form as the JSON document that is sealed. */
@ApplicationScoped
class FormDocument {
    private final ObjectMapper json;

    FormDocument(ObjectMapper json) {
        this.json = json;
    }

    String write(ReferralForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a form could not be written as JSON");
        }
    }

    /** Reads a stored form; fields that a later version added or dropped are ignored. */
    ReferralForm read(String document) {
        try {
            return json.readerFor(ReferralForm.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored form could not be read");
        }
    }
}
