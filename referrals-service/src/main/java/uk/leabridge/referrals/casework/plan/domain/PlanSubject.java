package uk.leabridge.referrals.casework.plan.domain;

import java.time.Instant;
import java.util.UUID;

/** Whose plan something is written into, by whom and when. */
public record PlanSubject(String borough, UUID caseId, UUID person, String by, Instant at) {}
