package uk.leabridge.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.leabridge.local.PlatformProcess.Launched;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.embedded.ServerFailedException;
import uk.leabridge.platform.embedded.ServerProcess;

/** One process of a platform, to start, stop, kill and watch by itself; by hand, or in a test that breaks things. */
public final class ProcessControl {
    private static final Duration LONGEST_RESTART = Duration.ofMinutes(10);

    private final PlatformProcess kind;
    private final Site site;
    private final RunFiles runFiles;
    private final Outages outages;

    ProcessControl(PlatformProcess kind, Site site) {
        this.kind = kind;
        this.site = site;
        this.runFiles = new RunFiles(site.home().run());
        this.outages = new Outages(site.home().run());
    }

    /** Its name: postgresql, kafka, keycloak, mail, or a service's. */
    public String id() {
        return kind.id();
    }

    PlatformProcess kind() {
        return kind;
    }

    /** The process, when it runs. */
    public Optional<ProcessHandle> handle() {
        return runFiles.find(id());
    }

    public boolean isRunning() {
        return handle().isPresent();
    }

    /** Whether it runs and a real request to it succeeds. */
    public boolean isReady() {
        return isRunning() && kind.isReady();
    }

    /** Starts it and returns when it is ready. */
    public void start() {
        launch().awaitReady().run();
    }

    /** Starts it and returns at once. */
    Launched launch() {
        if (isRunning()) {
            throw new ServerFailedException(id() + " is already running");
        }
        refuseTakenPorts();
        Launched launched = kind.launch();
        runFiles.remember(id(), launched.process().handle());
        return launched;
    }

    /** Returns when it is ready; fails when it is not in this time. */
    public void awaitReady(Duration atMost) {
        var deadline = Deadline.in(atMost);
        while (!isReady()) {
            if (!deadline.pause()) {
                throw new ServerFailedException(id() + " was not ready within " + atMost.toSeconds() + " s. Log: "
                        + site.home().log(id()));
            }
        }
    }

    /** Ends it in order; kills it when it takes longer than it may. */
    public void stop() {
        stop(kind.grace());
    }

    void stop(Duration grace) {
        process().ifPresent(process -> process.stop(kind.stopSignal(), grace));
        runFiles.forget(id());
    }

    /** kill -9, as a test does, or the system when memory runs out. */
    public void killHard() {
        process()
                .orElseThrow(() -> new ServerFailedException(id() + " is not running"))
                .killHard();
        runFiles.forget(id());
    }

    /** Kills it, and keeps whoever starts again what died from doing so before then. */
    void killAndHold(Instant until) {
        if (!isRunning()) throw new ServerFailedException(id() + " is not running");
        outages.hold(id(), until);
        killHard();
    }

    /** Holds it still, as if its machine had stopped: its connections stay open, and nothing answers. */
    public void freeze() {
        process()
                .orElseThrow(() -> new ServerFailedException(id() + " is not running"))
                .freeze();
    }

    /** Lets it go on after {@link #freeze}. */
    public void thaw() {
        process().ifPresent(ServerProcess::thaw);
    }

    /** Stops it, if it runs, and starts it again; it is held down no longer. */
    public void restart() {
        outages.hold(id(), Instant.now().plus(LONGEST_RESTART)); // or it would be started twice
        try {
            stop();
            start();
        } finally {
            outages.release(id());
        }
    }

    void refuseTakenPorts() {
        Map<String, List<Integer>> holders = kind.ports().values().stream()
                .filter(port -> !PortHolder.isFree(port))
                .sorted()
                .collect(Collectors.groupingBy(PortHolder::describe));
        if (!holders.isEmpty()) {
            throw new ServerFailedException(holders.entrySet().stream()
                    .map(taken ->
                            id() + " needs port " + join(taken.getValue()) + ", which is used by " + taken.getKey())
                    .collect(Collectors.joining("\n")));
        }
    }

    private static String join(List<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    private Optional<ServerProcess> process() {
        return handle().map(handle -> ServerProcess.of(id(), handle, site.home().log(id())));
    }
}
