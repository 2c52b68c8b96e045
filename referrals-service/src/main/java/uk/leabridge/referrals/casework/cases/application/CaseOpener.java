package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.CaseStep;
import uk.leabridge.referrals.casework.cases.domain.Cases;
import uk.leabridge.referrals.casework.cases.domain.NewCase;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.intake.referral.application.CaseOpenings;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Opens a case of a referral within the transaction of its screening. */
@ApplicationScoped
class CaseOpener implements CaseOpenings {
    private final Cases cases;
    private final CaseRecord record;
    private final SealedIdentities identities;
    private final BoroughSettingQueries settings;
    private final Vault vault;
    private final Identifiers identifiers;

    CaseOpener(
            Cases cases,
            CaseRecord record,
            SealedIdentities identities,
            BoroughSettingQueries settings,
            Vault vault,
            Identifiers identifiers) {
        this.cases = cases;
        this.record = record;
        this.identities = identities;
        this.settings = settings;
        this.vault = vault;
        this.identifiers = identifiers;
    }

    @Override
    public void open(OpenedReferral referral, Actor officer) {
        var key = vault.require(referral.person());
        var opened = SafeguardingCase.open(new NewCase(
                identifiers.next(),
                officer.borough().code(),
                settings.of(officer.borough()).referencePrefix(),
                referral.person(),
                referral.id(),
                referral.kind(),
                referral.concern(),
                identities.seal(CaseIdentity.of(referral.named()), key),
                referral.at()));
        cases.add(opened);
        opened.announceOpening();
        record.keep(opened, firstSteps(referral), "case.open", officer, key);
    }

    private static List<CaseStep> firstSteps(OpenedReferral referral) {
        var steps = new ArrayList<CaseStep>();
        steps.add(step(
                referral,
                "OPENED",
                List.of(referral.legalBasis().name(), referral.kind().name()),
                referral.reason(),
                referral.evidence()));
        if (referral.kindReason() != null) {
            steps.add(step(referral, "KIND_CHOSEN", List.of(referral.kind().name()), referral.kindReason(), null));
        }
        return steps;
    }

    private static CaseStep step(
            OpenedReferral referral,
            String kind,
            List<String> codes,
            @Nullable String reason,
            @Nullable String evidence) {
        return new CaseStep(kind, referral.at(), null, CaseStatus.INFORMATION_GATHERING, codes, reason, evidence);
    }
}
