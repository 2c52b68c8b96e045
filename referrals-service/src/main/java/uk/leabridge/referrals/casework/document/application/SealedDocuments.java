package uk.leabridge.referrals.casework.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;

/** The keys of documents, and what each of their columns is sealed for. */
@ApplicationScoped
class SealedDocuments {
    static final String NAME = "case_document.name";
    static final String CONTENT = "case_document.content";
    static final String REASON = "case_document.removed_reason";

    private final Vault vault;

    SealedDocuments(Vault vault) {
        this.vault = vault;
    }

    SealingKey key(UUID person) {
        return vault.require(person);
    }

    /** Missing when the person's record was destroyed. */
    Optional<SealingKey> find(UUID person) {
        return vault.open(person);
    }
}
