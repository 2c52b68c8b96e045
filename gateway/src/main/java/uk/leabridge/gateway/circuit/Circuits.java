package uk.leabridge.gateway.circuit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.config.GatewayConfig;

/** The circuit of each service. What the door learns of a service the console knows, too, and the other way round. */
@ApplicationScoped
public class Circuits {

    private final Map<Area, CircuitBreaker> circuits;

    public Circuits(GatewayConfig config, InstantSource clock) {
        GatewayConfig.Door settings = config.door();
        CircuitBreaker.Rule rule = new CircuitBreaker.Rule(
                settings.circuitFailures(),
                settings.circuitCallers(),
                settings.circuitWindow(),
                settings.circuitPause());
        this.circuits = Arrays.stream(Area.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> new CircuitBreaker(rule, clock)));
    }

    public CircuitBreaker of(Area area) {
        CircuitBreaker circuit = circuits.get(area);
        if (circuit == null) {
            throw new IllegalArgumentException(area.code());
        }
        return circuit;
    }
}
