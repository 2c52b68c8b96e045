package uk.leabridge.referrals.subjectaccess.domain;

/** Why something need not be shown (Data Protection Act 2018). */
public enum Exemption {
    /** Schedule 2, paragraph 16: it would tell something of somebody else. */
    THIRD_PARTY,
    /** Schedule 2, paragraph 2: it would prejudice the prevention or detection of crime. */
    CRIME_AND_TAXATION,
    /** Schedule 3, paragraphs 5, 11 and 19: it would cause serious harm to somebody's health. */
    SERIOUS_HARM,
    /** Schedule 3, paragraph 21: a child may be at risk of abuse. */
    CHILD_ABUSE,
    /** Schedule 2, paragraph 19. */
    LEGAL_PRIVILEGE
}
