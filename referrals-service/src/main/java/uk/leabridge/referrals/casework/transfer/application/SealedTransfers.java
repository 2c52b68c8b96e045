package uk.leabridge.referrals.casework.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.casework.cases.application.RequestedMove.Words;
import uk.leabridge.referrals.casework.transfer.domain.CaseTransfer;

/** Seals and opens what is written about a transfer, with the person's key. */
@ApplicationScoped
class SealedTransfers {
    private static final String REASON = "case_transfer.reason";
    private static final String EVIDENCE = "case_transfer.evidence";
    private static final String ANSWER = "case_transfer.answer";

    private final Vault vault;

    SealedTransfers(Vault vault) {
        this.vault = vault;
    }

    /**
     * What is written, open.
     *
     * @param reason missing when the actor may not open it any more, or the record was destroyed
     */
    record Opened(
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable String answer) {}

    CaseTransfer.Offer offer(UUID person, String by, java.time.Instant at, Words words) {
        var key = key(person);
        var evidence = words.evidence();
        return new CaseTransfer.Offer(
                by,
                at,
                words.legalBasis(),
                key.seal(words.reason(), REASON),
                evidence == null ? null : key.seal(evidence, EVIDENCE));
    }

    byte[] answer(UUID person, String words) {
        return key(person).seal(words, ANSWER);
    }

    Opened open(CaseTransfer of) {
        var key = vault.open(of.about().person());
        var answered = of.answered();
        return new Opened(
                open(key, of.offer().reason(), REASON),
                open(key, of.offer().evidence(), EVIDENCE),
                answered == null ? null : open(key, answered.words(), ANSWER));
    }

    private static @Nullable String open(Optional<SealingKey> key, byte @Nullable [] sealed, String column) {
        return sealed == null ? null : key.map(k -> k.unseal(sealed, column)).orElse(null);
    }

    private SealingKey key(UUID person) {
        return vault.open(person)
                .orElseThrow(() -> new IllegalStateException("this person's record has been destroyed"));
    }
}
