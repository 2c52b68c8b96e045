package uk.leabridge.comms.alert.api;

import java.util.List;
import uk.leabridge.comms.alert.application.AlertSummary;

/** A page of alerts, as documented. */
record AlertPageView(List<AlertSummary> items) {}
