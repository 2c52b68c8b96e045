package uk.leabridge.comms.contact.domain;

/** The groups of people that an alert can be addressed to. */
public enum RoleGroup {
    ELECTED_MEMBERS,
    SCHOOL_LEADS,
    PARTNERS,
    COUNCIL_OFFICERS,
    FAITH_AND_COMMUNITY_LEADERS
}
