package uk.leabridge.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.embedded.JavaCommand;
import uk.leabridge.platform.embedded.LocalHttp;
import uk.leabridge.platform.embedded.ServerProcess;

/** One of Leabridge's own services, run from the artefact that goes into its image. */
record ServiceProcess(Site site, Service service) implements PlatformProcess {
    private static final Duration START = Duration.ofMinutes(5);

    @Override
    public String id() {
        return service.id();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(
                "HTTP", site.ports().http(service), "management", site.ports().management(service));
    }

    @Override
    public Set<String> after() {
        return service == Service.GATEWAY
                ? Set.of(PostgresProcess.ID, KeycloakProcess.ID)
                : Set.of(PostgresProcess.ID, KafkaProcess.ID);
    }

    @Override
    public Launched launch() {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java().toString()));
        command.addAll(Flags.java(site, this, 192));
        command.addAll(Flags.more());
        command.addAll(List.of("-jar", site.project().jar(service).toString()));
        var process = ServerProcess.start(
                id(),
                command,
                new ServiceEnvironment(site).of(service),
                site.home().log(id()));
        return new Launched(process, () -> awaitReady(process));
    }

    @Override
    public boolean isReady() {
        return LocalHttp.answers("http://127.0.0.1:" + site.ports().management(service) + "/q/health/ready");
    }

    @Override
    public List<Path> jars() {
        return List.of(site.project().jar(service).resolveSibling("").normalize());
    }

    private void awaitReady(ServerProcess process) {
        var deadline = Deadline.in(START);
        while (!isReady()) {
            if (!process.isAlive()) {
                throw process.failure("ended while it was starting");
            }
            if (!deadline.pause()) {
                throw process.failure("was not ready within " + START.toMinutes() + " minutes");
            }
        }
    }
}
