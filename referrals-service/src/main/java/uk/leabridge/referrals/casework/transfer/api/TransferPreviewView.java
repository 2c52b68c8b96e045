package uk.leabridge.referrals.casework.transfer.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.casework.transfer.application.TransferQueries.Preview;
import uk.leabridge.referrals.casework.transfer.domain.Parts;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries.Other;

/**
 * What an offer of a case would move.
 *
 * @param moves what goes with the case, in numbers
 * @param others the boroughs that it can be offered to
 * @param standing the offer that stands
 */
public record TransferPreviewView(
        UUID caseId,
        String reference,
        CaseStatus status,
        Parts moves,
        ConsentPart consent,
        List<Other> others,
        @Nullable UUID standing,
        long version) {
    /** The consent that goes with it. */
    public record ConsentPart(
            ConsentStatus status,
            @Nullable ConsentFrom from,
            @Nullable Instant at) {}

    static TransferPreviewView of(Preview p) {
        var of = p.of();
        return new TransferPreviewView(
                of.id(),
                of.reference(),
                of.status(),
                p.parts(),
                new ConsentPart(of.consent(), of.consentFrom(), of.consentAt()),
                p.others(),
                p.standing().orElse(null),
                of.version());
    }
}
