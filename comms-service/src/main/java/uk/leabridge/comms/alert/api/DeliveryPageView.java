package uk.leabridge.comms.alert.api;

import java.util.List;
import uk.leabridge.comms.alert.application.DeliveryQueries;

/** A page of deliveries, as documented. */
record DeliveryPageView(List<DeliveryQueries.View> items) {}
