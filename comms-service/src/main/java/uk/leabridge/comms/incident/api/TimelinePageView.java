package uk.leabridge.comms.incident.api;

import java.util.List;
import uk.leabridge.comms.incident.application.IncidentQueries;

/** A page of a timeline, as documented. */
record TimelinePageView(List<IncidentQueries.Entry> items) {}
