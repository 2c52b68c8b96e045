package uk.leabridge.comms.inbox.api;

import java.util.List;
import uk.leabridge.comms.inbox.application.InboxQueries;

/** A page of the inbox, as documented. */
record InboxPageView(List<InboxQueries.Entry> items) {}
