package uk.leabridge.training.organisation.domain;

/** What a body is. */
public enum OrganisationKind {
    SCHOOL,
    COUNCIL,
    PROVIDER,
    HEALTH,
    POLICE,
    MEMBERS_OFFICE
}
