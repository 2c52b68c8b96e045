package uk.leabridge.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.leabridge.platform.embedded.ServerFailedException;

/**
 * The whole platform on one machine, as real processes: PostgreSQL, Kafka, Keycloak, an inbox, the four services and the
 * gateway. Closing it stops all of them; their state stays in its home.
 */
public final class LocalPlatform implements AutoCloseable {
    private final Site site;
    private final Progress progress;
    private final List<ProcessControl> processes;
    private final StartOrder order;

    private LocalPlatform(Site site, Progress progress) {
        this.site = site;
        this.progress = progress;
        this.processes = kinds(site).map(kind -> new ProcessControl(kind, site)).toList();
        this.order = new StartOrder(processes, progress);
    }

    /** A platform with its state in this home, on these ports. */
    public static LocalPlatform of(Home home, Ports ports, Progress progress) {
        return new LocalPlatform(Site.of(home, ports, ProjectTree.here()), progress);
    }

    /** The platform that the environment names ({@code LEABRIDGE_HOME}, {@code LEABRIDGE_PORT_OFFSET}). */
    public static LocalPlatform from(Map<String, String> environment, Progress progress) {
        return new LocalPlatform(Site.from(environment), progress);
    }

    static LocalPlatform of(Site site, Progress progress) {
        return new LocalPlatform(site, progress);
    }

    /** Starts everything and returns when real requests succeed; on a failure, stops what it started. */
    public void start() {
        try {
            stopLeftOvers();
            processes.forEach(process -> outages().release(process.id()));
            refuseTakenPorts();
            writeCredentials();
            order.start();
            prove();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Stops everything that runs, in reverse order. */
    public void stop() {
        order.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** One process by name: postgresql, kafka, keycloak, mail, referrals, grants, training, comms, gateway. */
    public ProcessControl process(String id) {
        String name = id.equals("postgres") ? PostgresProcess.ID : id;
        return processes.stream()
                .filter(process -> process.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no process called " + id + ". Choose from: "
                        + processes.stream().map(ProcessControl::id).collect(Collectors.joining(", "))));
    }

    /** All processes, in the order in which they start. */
    public List<ProcessControl> processes() {
        return processes;
    }

    public Ports ports() {
        return site.ports();
    }

    public Home home() {
        return site.home();
    }

    /** Addresses and sign-ins; the same as in {@code demo-credentials.json}. */
    public DemoCredentials credentials() {
        return DemoCredentials.of(site.ports(), site.secrets());
    }

    /** An access token of a person of the demonstration. */
    public String token(String username) {
        return new SignIn(site).token(username);
    }

    Site site() {
        return site;
    }

    Outages outages() {
        return new Outages(site.home().run());
    }

    private static Stream<PlatformProcess> kinds(Site site) {
        return Stream.concat(
                Stream.of(
                        new PostgresProcess(site),
                        new KafkaProcess(site),
                        new MailProcess(site),
                        new KeycloakProcess(site)),
                Stream.concat(Service.behindTheGateway().stream(), Stream.of(Service.GATEWAY))
                        .filter(site.project()::isBuilt)
                        .map(service -> new ServiceProcess(site, service)));
    }

    private void stopLeftOvers() {
        List<String> leftOver = processes.stream()
                .filter(ProcessControl::isRunning)
                .map(ProcessControl::id)
                .toList();
        if (!leftOver.isEmpty()) {
            progress.say("Stopping processes left by an earlier run: " + String.join(", ", leftOver));
            stop();
        }
    }

    private void refuseTakenPorts() {
        List<String> taken = new ArrayList<>();
        for (ProcessControl process : processes) {
            try {
                process.refuseTakenPorts();
            } catch (ServerFailedException e) {
                taken.add(e.getMessage());
            }
        }
        if (!taken.isEmpty()) {
            throw new ServerFailedException(String.join("\n", taken)
                    + "\nStop it, or use other ports: LEABRIDGE_PORT_OFFSET=2000 adds 2000 to every port.");
        }
    }

    private void writeCredentials() {
        try {
            credentials().write(site.home().demoCredentials());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prove() {
        var proof = new Proof(site);
        List<Service> built = Service.behindTheGateway().stream()
                .filter(site.project()::isBuilt)
                .toList();
        built.forEach(proof::of);
        if (site.project().isBuilt(Service.GATEWAY)) built.stream().findFirst().ifPresent(proof::ofTheGatewayTo);
        List<Service> missing = site.project().missing();
        if (!missing.isEmpty()) {
            progress.say("  Not built, so not started: "
                    + missing.stream().map(Service::module).collect(Collectors.joining(", ")));
        }
    }

    Duration elapsed() {
        return progress.elapsed();
    }
}
