package uk.leabridge.gateway.proxy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import uk.leabridge.gateway.circuit.CircuitBreaker;
import uk.leabridge.gateway.circuit.Circuits;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.config.GatewayConfig;
import uk.leabridge.gateway.page.error.BarePage;
import uk.leabridge.gateway.proxy.connection.ConnectionGuard;
import uk.leabridge.gateway.proxy.connection.Patience;
import uk.leabridge.gateway.realm.RealmDocument;

/** Builds the door from the configuration and puts it before every other handler. */
@ApplicationScoped
public class Door {

    private static final Duration KEYS_EVERY = Duration.ofMinutes(5);
    private static final Duration KEYS_WITHIN = Duration.ofSeconds(4);

    private final GatewayConfig config;
    private final Vertx vertx;
    private final InstantSource clock;
    private final MeterRegistry registry;
    private final Circuits circuits;
    private final BarePage page;

    public Door(
            GatewayConfig config,
            Vertx vertx,
            InstantSource clock,
            MeterRegistry registry,
            Circuits circuits,
            BarePage page) {
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
        this.registry = registry;
        this.circuits = circuits;
        this.page = page;
    }

    void open(@Observes Router router) {
        String jwks = config.issuer() + "/protocol/openid-connect/certs";
        RealmKeys keys = new RealmKeys(new RealmDocument(vertx, jwks, KEYS_WITHIN), clock);
        keys.refresh();
        vertx.setPeriodic(KEYS_EVERY.toMillis(), _ -> keys.refresh());
        DoorCounters counters = new DoorCounters(registry);
        Refusals refusals = new Refusals(counters, problem -> {
            PageWords words = PageWords.of(problem);
            return page.render(words.title(), words.text());
        });
        ConnectionGuard.guard(orders(config.door(), refusals));
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(build(vertx, config, keys, clock, registry, circuits, new Passage.Words(refusals, counters)))
                .failureHandler(new LastHandler(refusals));
    }

    static ConnectionGuard.Orders orders(GatewayConfig.Door settings, Refusals refusals) {
        Patience patience = new Patience(
                settings.headTime(),
                settings.bodySilence(),
                settings.bodyGrace(),
                settings.bodyRate(),
                settings.unusedConnection());
        return new ConnectionGuard.Orders(patience, new Unreadable(refusals));
    }

    static DoorHandler build(
            Vertx vertx,
            GatewayConfig config,
            KeySource keys,
            InstantSource clock,
            MeterRegistry registry,
            Circuits circuits,
            Passage.Words words) {
        GatewayConfig.Door settings = config.door();
        Map<Area, Upstream> upstreams = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            Upstream upstream = new Upstream(area, area.address(config.upstream()), vertx, settings, circuits.of(area));
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
                new DoorHandler.DoorSettings(
                        settings.maxBody(), settings.inFlight(), Pulse.beating(vertx, clock), words));
    }
}
