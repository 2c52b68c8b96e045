package uk.leabridge.grants.requirement.domain;

/** Of whom something is asked. */
public enum AppliesTo {
    /** Of the provider: a designated safeguarding officer and a deputy are in post. */
    PROVIDER,
    /** Of each designated safeguarding officer in post. */
    DSO,
    /** Of each person in regulated activity; of everybody while an award is for work with young people. */
    WITH_YOUNG_PEOPLE,
    /** Of each person on the roster. */
    EVERYONE
}
