package uk.leabridge.gateway.proxy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.config.GatewayConfig;

/** Builds the door from the configuration and puts it before every other handler. */
@ApplicationScoped
public class Door {

    private static final Duration KEYS_EVERY = Duration.ofMinutes(5);

    private final GatewayConfig config;
    private final Vertx vertx;
    private final InstantSource clock;
    private final MeterRegistry registry;

    public Door(GatewayConfig config, Vertx vertx, InstantSource clock, MeterRegistry registry) {
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
        this.registry = registry;
    }

    void open(@Observes Router router) {
        RealmKeys keys = new RealmKeys(vertx, config.issuer(), clock);
        keys.refresh();
        vertx.setPeriodic(KEYS_EVERY.toMillis(), _ -> keys.refresh());
        router.route().order(Integer.MIN_VALUE).handler(build(vertx, config, keys, clock, registry));
    }

    static DoorHandler build(
            Vertx vertx, GatewayConfig config, KeySource keys, InstantSource clock, MeterRegistry registry) {
        GatewayConfig.Door settings = config.door();
        Map<Area, Upstream> upstreams = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            Upstream upstream = new Upstream(area, base(config.upstream(), area), vertx, settings, clock);
            upstreams.put(area, upstream);
            Gauge.builder("leabridge.door.in.flight", upstream, Upstream::inFlight)
                    .tag("area", area.code())
                    .register(registry);
            Gauge.builder(
                            "leabridge.door.circuit",
                            upstream,
                            u -> u.circuit().state() == CircuitBreaker.State.CLOSED ? 0 : 1)
                    .tag("area", area.code())
                    .description("0 closed, 1 open or trying")
                    .register(registry);
        }
        TokenVerifier verifier =
                new TokenVerifier(keys, config.issuer(), config.audience(), settings.tokenCache(), clock);
        return new DoorHandler(
                upstreams,
                verifier,
                keys,
                new Limits(settings),
                new DoorHandler.DoorSettings(settings.maxBody(), settings.inFlight(), new DoorCounters(registry)));
    }

    private static URI base(GatewayConfig.Upstreams upstreams, Area area) {
        return switch (area) {
            case REFERRALS -> upstreams.referrals();
            case GRANTS -> upstreams.grants();
            case TRAINING -> upstreams.training();
            case COMMS -> upstreams.comms();
        };
    }
}
