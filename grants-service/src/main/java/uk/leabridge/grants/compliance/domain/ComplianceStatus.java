package uk.leabridge.grants.compliance.domain;

import java.util.Collection;

/** What compliance is worth, the worst first. */
public enum ComplianceStatus {
    NON_COMPLIANT,
    /** Not met yet, by somebody who began lately enough. */
    IN_GRACE,
    /** Met today, and not for much longer: {@link Assessor#RISK_DAYS}. */
    AT_RISK,
    COMPLIANT,
    /** Not asked, by a decision. */
    WAIVED,
    /** Not asked: nothing is funded, or nobody is concerned. */
    NOT_APPLICABLE;

    /** The worst of several; what is not asked of nobody is not applicable. */
    public static ComplianceStatus worst(Collection<ComplianceStatus> several) {
        return several.stream().min(ComplianceStatus::compareTo).orElse(NOT_APPLICABLE);
    }
}
