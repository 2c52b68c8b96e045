package uk.leabridge.referrals.session.api;

import java.util.UUID;
import uk.leabridge.referrals.session.domain.SessionState;

/** How a session stands after a change. */
public record SessionStateView(UUID session, SessionState state, long version) {}
