package uk.leabridge.referrals.subjectaccess.api;

import java.util.UUID;

/** A request after a change. */
record RequestVersionView(UUID id, long version) {}
