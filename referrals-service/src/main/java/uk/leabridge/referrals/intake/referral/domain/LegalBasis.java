package uk.leabridge.referrals.intake.referral.domain;

/** The power under which a decision is made and recorded. */
public enum LegalBasis {
    /** Counter-Terrorism and Security Act 2015, section 26: the duty to have due regard. */
    CTSA_2015_SECTION_26,
    /** Counter-Terrorism and Security Act 2015, sections 36 to 41: support for people vulnerable to being drawn in. */
    CTSA_2015_SECTION_36,
    /** Children Act 1989, section 17: a child in need. */
    CHILDREN_ACT_1989_SECTION_17,
    /** Children Act 1989, section 47: a child at risk of significant harm. */
    CHILDREN_ACT_1989_SECTION_47,
    /** Care Act 2014, section 42: an adult at risk. */
    CARE_ACT_2014_SECTION_42,
    /** UK GDPR Article 6(1)(e): a task in the public interest. */
    PUBLIC_TASK,
    /** UK GDPR Article 6(1)(a): the person, or for a child the parent, consented. */
    CONSENT
}
