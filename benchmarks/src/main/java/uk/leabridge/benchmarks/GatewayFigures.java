package uk.leabridge.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.leabridge.platform.embedded.JavaCommand;

/** P1: an authenticated GET through the gateway, against nginx as a plain proxy and Spring Cloud Gateway. */
final class GatewayFigures {
    private static final String PATH = "/api/training/v1/courses?limit=3";
    private static final int CONNECTIONS = 32;
    private static final int STEADY_CONNECTIONS = 8;
    private static final String TRAINING = "training";
    private static final String GATEWAY = "Leabridge gateway";

    private final Site site;
    private final Results results;
    private final Times times;

    GatewayFigures(Site site, Results results, Times times) {
        this.site = site;
        this.results = results;
        this.times = times;
    }

    void measure() {
        try (Server _ = Nginx.proxy(site.folder(), site.own(0), site.training());
                Server _ = spring(site.own(1))) {
            Map<String, Integer> doors = new LinkedHashMap<>();
            doors.put("nginx, plain proxy", site.own(0));
            doors.put(GATEWAY, site.gateway());
            doors.put("Spring Cloud Gateway", site.own(1));
            compare(doors, Reach.REAL, times.warmUp());
            site.platform().process(TRAINING).stop();
            try (Server _ = Nginx.service(site.folder(), site.training())) {
                compare(doors, Reach.FREE, times.round());
            } finally {
                site.platform().process(TRAINING).start();
            }
        }
    }

    private void compare(Map<String, Integer> doors, String service, Duration warmUp) {
        Map<String, List<Double>> rates = rates(doors, warmUp);
        rates.forEach((name, rounds) -> results.add(new Series("P1", name + service, "requests/s", rounds)));
        double half = new Series("", "", "", rates.getOrDefault(GATEWAY, List.of())).median() / 2;
        latencies(doors, service, (int) half);
    }

    /** Doors take turns, so that each meets the machine's moods. */
    private Map<String, List<Double>> rates(Map<String, Integer> doors, Duration warmUp) {
        doors.values().forEach(port -> rate(port, warmUp));
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < times.rounds(); round++) {
            doors.forEach((name, port) ->
                    rates.computeIfAbsent(name, _ -> new ArrayList<>()).add(rate(port, times.round())));
        }
        return rates;
    }

    private void latencies(Map<String, Integer> doors, String service, int perSecond) {
        Map<String, List<Double>> p99 = new LinkedHashMap<>();
        for (int round = 0; round < times.rounds(); round++) {
            doors.forEach((name, port) -> {
                if (port != site.own(1)) {
                    byte[] request = request(port);
                    var latency = new SteadyLoad(port, STEADY_CONNECTIONS, perSecond).run(times.round(), _ -> request);
                    p99.computeIfAbsent(name, _ -> new ArrayList<>()).add(latency.getValueAtPercentile(99) / 1e6);
                }
            });
        }
        p99.forEach((name, rounds) -> results.add(
                new Series("P1", name + service + ", p99 at " + perSecond / 100 * 100 + "/s", "ms", rounds)));
    }

    private double rate(int port, Duration time) {
        return Wrk.perSecond(
                CONNECTIONS,
                time,
                "http://127.0.0.1:" + port + PATH,
                List.of("-H", "Authorization: Bearer " + token()),
                Map.of());
    }

    private byte[] request(int port) {
        return ("GET " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token()
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String token() {
        return site.platform().token("training-coordinator.hackney");
    }

    private Server spring(int port) {
        Path built = site.project().resolve("benchmarks/spring-gateway/target");
        Path jar = built.resolve("spring-gateway.jar");
        if (!Files.exists(jar)) {
            throw new BenchFailure("Spring Cloud Gateway has not been built: " + jar);
        }
        List<String> command = new ArrayList<>(List.of(JavaCommand.java().toString()));
        command.addAll(List.of("-Xmx768m", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-cp", jar + ":" + built.resolve("lib") + "/*", "peer.SpringGateway"));
        Map<String, String> environment = Map.of(
                "PEER_PORT", Integer.toString(port),
                "PEER_UPSTREAM", "http://127.0.0.1:" + site.training(),
                "PEER_ISSUER", site.ports().issuer());
        return Server.start(command, environment, site.folder().resolve("spring.log"), port);
    }
}
