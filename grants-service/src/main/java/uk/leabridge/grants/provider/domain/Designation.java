package uk.leabridge.grants.provider.domain;

/** What a person is named for in safeguarding: the designated safeguarding officer, the deputy, or neither. */
public enum Designation {
    DSO,
    DEPUTY,
    NONE
}
