package uk.leabridge.comms.alert.domain;

import java.time.Instant;
import java.util.List;
import uk.leabridge.platform.identity.Borough;

/** Where there is something to send, across boroughs: codes of boroughs and nothing else. */
public interface DeliveryBacklog {
    List<Borough> withDue(Instant now);

    List<Borough> withSendingSince(Instant before);
}
