package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.config.GatewayConfig;
import uk.leabridge.gateway.session.SignedIn;

/** Makes the four callers; inject one by name: {@code @Named("referrals") ServiceCalls}. */
@ApplicationScoped
public class Services {

    private static final String COMMS = "Communications";

    private final GatewayConfig.Upstreams upstreams;
    private final ObjectMapper json;
    private final SignedIn signedIn;
    private final PageTime time;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    public Services(GatewayConfig config, ObjectMapper json, SignedIn signedIn, PageTime time) {
        this.upstreams = config.upstream();
        this.json = json;
        this.signedIn = signedIn;
        this.time = time;
    }

    @Produces
    @Singleton
    @Named("referrals")
    public ServiceCalls referrals() {
        return calls("Referrals", upstreams.referrals());
    }

    @Produces
    @Singleton
    @Named("grants")
    public ServiceCalls grants() {
        return calls("Grants", upstreams.grants());
    }

    @Produces
    @Singleton
    @Named("training")
    public ServiceCalls training() {
        return calls("Training", upstreams.training());
    }

    @Produces
    @Singleton
    @Named("comms")
    public ServiceCalls comms() {
        return calls(COMMS, upstreams.comms());
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
            case COMMS -> COMMS;
        };
    }

    private ServiceCalls calls(String name, URI base) {
        return new ServiceCalls(name, base, new BoundedHttp(http, time), json, signedIn);
    }
}
