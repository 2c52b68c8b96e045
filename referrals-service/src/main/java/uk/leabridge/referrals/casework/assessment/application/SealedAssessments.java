package uk.leabridge.referrals.casework.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;

/** The words of assessments, sealed with the key of the person whom they are about. */
@ApplicationScoped
class SealedAssessments {
    static final String SUMMARY = "assessment.summary";
    static final String NOTE = "assessment_finding.note";

    private final Vault vault;

    SealedAssessments(Vault vault) {
        this.vault = vault;
    }

    SealingKey keyToSeal(UUID person) {
        return vault.require(person);
    }

    /** Nothing when their record was destroyed. */
    Optional<SealingKey> key(UUID person) {
        return vault.open(person);
    }

    static @Nullable String open(Optional<byte[]> words, Optional<SealingKey> key, String column) {
        return words.flatMap(w -> key.map(k -> k.unseal(w, column))).orElse(null);
    }
}
