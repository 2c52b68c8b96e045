package uk.leabridge.referrals.records.subjectaccess.api;

import java.util.UUID;

/** A request after a change. */
record RequestVersionView(UUID id, long version) {}
