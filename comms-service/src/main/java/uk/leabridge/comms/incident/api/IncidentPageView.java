package uk.leabridge.comms.incident.api;

import java.util.List;
import uk.leabridge.comms.incident.application.IncidentQueries;

/** A page of incidents, as documented. */
record IncidentPageView(List<IncidentQueries.View> items) {}
