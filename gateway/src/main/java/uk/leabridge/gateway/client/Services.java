package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import uk.leabridge.gateway.circuit.Circuits;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.session.Person;
import uk.leabridge.gateway.session.SignedIn;

/** Makes the callers of the four services. */
@ApplicationScoped
public class Services {

    private final ObjectMapper json;
    private final PageTime time;
    private final Circuits circuits;
    private final SignedIn signedIn;

    public Services(ObjectMapper json, PageTime time, Circuits circuits, SignedIn signedIn) {
        this.json = json;
        this.time = time;
        this.circuits = circuits;
        this.signedIn = signedIn;
    }

    /** Operations of a service, with its answers as values. */
    <A> ServiceApi<A> of(Area area, A operations) {
        var voice = new ServiceApi.Voice(circuits.of(area), this::caller);
        return new ServiceApi<>(name(area), operations, voice, time, json);
    }

    private String caller() {
        return signedIn.person().map(Person::subject).orElse("");
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
