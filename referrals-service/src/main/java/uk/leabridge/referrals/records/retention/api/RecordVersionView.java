package uk.leabridge.referrals.records.retention.api;

import java.util.UUID;

/** A record after a change. */
record RecordVersionView(UUID record, long version) {}
