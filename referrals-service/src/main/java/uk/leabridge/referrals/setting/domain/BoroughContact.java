package uk.leabridge.referrals.setting.domain;

/** Whom to ask in a borough. */
public record BoroughContact(String borough, String contact) {}
