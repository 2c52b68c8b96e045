package uk.leabridge.referrals.casework.cases.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.casework.cases.application.SealedPeople.SealedPerson;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;

/** Seals and opens who a case is about. */
@ApplicationScoped
class SealedIdentities {
    private static final String COLUMN = "safeguarding_case.identity";

    private final Vault vault;
    private final ObjectMapper json;

    SealedIdentities(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(CaseIdentity identity, SealingKey key) {
        try {
            return key.seal(json.writeValueAsString(identity), COLUMN);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an identity could not be written as JSON");
        }
    }

    /** Missing when the person's record was destroyed. */
    Optional<CaseIdentity> open(SafeguardingCase of) {
        return vault.open(of.person()).map(key -> read(key.unseal(of.identity(), COLUMN)));
    }

    /** As the other, with the key that was read along. */
    Optional<CaseIdentity> open(SealedPerson of) {
        return Optional.ofNullable(of.wrapped())
                .map(wrapped -> read(vault.unwrap(of.person(), wrapped).unseal(of.identity(), COLUMN)));
    }

    /** When the person's record was destroyed. */
    Optional<Instant> destroyedAt(SafeguardingCase of) {
        return vault.destroyedAt(of.person());
    }

    /** The person's key; nothing when their record was destroyed. */
    Optional<SealingKey> key(UUID person) {
        return vault.open(person);
    }

    private CaseIdentity read(String document) {
        try {
            return json.readerFor(CaseIdentity.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored identity cannot be read");
        }
    }
}
