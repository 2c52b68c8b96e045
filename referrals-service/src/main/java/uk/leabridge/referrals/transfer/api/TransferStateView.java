package uk.leabridge.referrals.transfer.api;

import java.util.UUID;
import uk.leabridge.referrals.transfer.domain.TransferStatus;

/** How an offer stands after a change. */
public record TransferStateView(UUID id, TransferStatus status) {}
