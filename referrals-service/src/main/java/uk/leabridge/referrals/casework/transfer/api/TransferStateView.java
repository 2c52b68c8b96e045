package uk.leabridge.referrals.casework.transfer.api;

import java.util.UUID;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;

/** How an offer stands after a change. */
public record TransferStateView(UUID id, TransferStatus status) {}
