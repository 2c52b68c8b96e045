package uk.leabridge.referrals.casework.transfer.api;

import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.CaseIdentity;

/**
 * Who an offer is about.
 *
 * @param person null when the person's record was destroyed
 */
public record TransferPersonView(@Nullable CaseIdentity person) {}
