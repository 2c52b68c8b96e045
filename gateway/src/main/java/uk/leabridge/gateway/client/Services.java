package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import uk.leabridge.gateway.config.Area;

/** Makes the callers of the four services. */
@ApplicationScoped
public class Services {

    private final ObjectMapper json;
    private final PageTime time;

    public Services(ObjectMapper json, PageTime time) {
        this.json = json;
        this.time = time;
    }

    /** Operations of a service, with its answers as values. */
    <A> ServiceApi<A> of(Area area, A operations) {
        return new ServiceApi<>(name(area), operations, time, json);
    }

    private static String name(Area area) {
        return switch (area) {
            case REFERRALS -> "Referrals";
            case GRANTS -> "Grants";
            case TRAINING -> "Training";
            case COMMS -> "Communications";
        };
    }
}
