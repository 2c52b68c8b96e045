package uk.leabridge.comms.contact.api;

import java.util.List;
import uk.leabridge.comms.contact.application.ContactQueries;

/** A page of contacts, as documented. */
record ContactPageView(List<ContactQueries.View> items) {}
