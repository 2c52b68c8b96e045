package uk.leabridge.referrals.casework.session.api;

import java.util.UUID;
import uk.leabridge.referrals.casework.session.domain.SessionState;

/** How a session stands after a change. */
public record SessionStateView(UUID session, SessionState state, long version) {}
