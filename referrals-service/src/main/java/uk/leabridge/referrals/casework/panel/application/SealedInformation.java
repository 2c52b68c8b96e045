package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;

/** What agencies tell a panel: sealed with the person's key, and each look and line on record. */
@ApplicationScoped
class SealedInformation {
    static final String REASON = "agenda_item.reason";
    static final String DISSENT = "agenda_item.dissent";
    private static final String WORDS = "agenda_information.words";

    private final Vault vault;
    private final Audit audit;

    SealedInformation(Vault vault, Audit audit) {
        this.vault = vault;
        this.audit = audit;
    }

    byte[] seal(String words, UUID person) {
        return vault.require(person).seal(words, WORDS);
    }

    String unseal(byte[] words, SealingKey key) {
        return key.unseal(words, WORDS);
    }

    /** The person's key; nothing when their record was destroyed. */
    Optional<SealingKey> key(UUID person) {
        return vault.open(person);
    }

    void record(Actor actor, AuditedAction action) {
        audit.record(actor, action);
    }
}
