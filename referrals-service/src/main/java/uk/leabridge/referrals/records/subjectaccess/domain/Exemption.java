package uk.leabridge.referrals.records.subjectaccess.domain;

/** Why something need not be given (Data Protection Act 2018). */
public enum Exemption {
    /** Schedule 2, paragraph 16: it would tell something of somebody else. */
    THIRD_PARTY(false),
    /** Schedule 2, paragraph 2: it would prejudice the prevention or detection of crime. */
    CRIME_AND_TAXATION(false),
    /** Section 26. */
    NATIONAL_SECURITY(false),
    /** Schedule 3, paragraphs 5, 11 and 19: it would cause serious harm to somebody's health. */
    SERIOUS_HARM(false),
    /** Schedule 3, paragraph 21: a child may be at risk of abuse. Not against the person. */
    CHILD_ABUSE(true),
    /** Schedule 3, paragraphs 4 and 10: the person expected that it is not passed on, or said so. Not against the person. */
    EXPECTATIONS_AND_WISHES(true),
    /** Schedule 3, paragraphs 3, 9 and 18: a court has it, or may withhold it. */
    COURT(false),
    /** Schedule 2, paragraph 19. */
    LEGAL_PRIVILEGE(false),
    /** Schedule 4: another law forbids it, as of adoptions. */
    PROHIBITED_BY_LAW(false);

    private final boolean againstOthersAlone;

    Exemption(boolean againstOthersAlone) {
        this.againstOthersAlone = againstOthersAlone;
    }

    /** Where it applies, to say so would do what it is there to prevent. */
    public boolean isKeptQuiet() {
        return this == CRIME_AND_TAXATION || this == NATIONAL_SECURITY;
    }

    /** Some protect the person from whoever asks for them. */
    public boolean appliesTo(Requester requester) {
        return !againstOthersAlone || requester != Requester.SELF;
    }
}
