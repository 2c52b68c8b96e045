package uk.leabridge.grants.programme.domain;

import java.util.UUID;
import uk.leabridge.platform.identity.Borough;

/** Where programmes and the awards from them are kept. */
public interface Programmes {
    void add(Programme programme);

    void add(Award award);

    /** Whether the borough has this programme. */
    boolean exists(UUID programme, Borough borough);
}
