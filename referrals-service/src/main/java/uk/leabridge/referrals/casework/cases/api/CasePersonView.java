package uk.leabridge.referrals.casework.cases.api;

import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.CaseIdentity;

/**
 * Who a case is about.
 *
 * @param person null when the person's record was destroyed
 */
public record CasePersonView(@Nullable CaseIdentity person) {}
