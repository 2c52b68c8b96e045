package uk.leabridge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.leabridge.platform.embedded.Folders;
import uk.leabridge.platform.embedded.ServerFailedException;

/** Makes, once for what was built, what a quick start needs: Keycloak for PostgreSQL, and start-up caches. */
final class Preparation {
    /** Long enough to write a cache, which a process does when it ends. */
    private static final Duration WRITING = Duration.ofMinutes(5);

    private final ProjectTree project;
    private final boolean training;
    private final Progress progress;

    /** Without training, processes take several times as long to start; worth it for one start after a change. */
    Preparation(ProjectTree project, Map<String, String> environment, Progress progress) {
        this.project = project;
        this.training = !"off".equals(environment.get("LEABRIDGE_TRAINING"));
        this.progress = progress;
    }

    int run() throws IOException {
        var home = new Home(Files.createDirectories(project.prepared()).resolve("training"));
        Folders.delete(home.folder());
        prepareKeycloak(site(home, new Ports(0)));
        if (training) {
            train(LocalPlatform.of(site(home, Ports.free()), progress));
        }
        Folders.delete(home.folder());
        return 0;
    }

    private Site site(Home home, Ports ports) {
        return new Site(home, ports, project, new Secrets(home.secrets()), StartupCaches.trained(project));
    }

    private void prepareKeycloak(Site site) {
        var keycloak = KeycloakProcess.distribution(site);
        if (!keycloak.isPrepared()) {
            progress.say("Preparing Keycloak for PostgreSQL. This is done once and takes about half a minute.");
            keycloak.prepare(site.home().log("keycloak-build"));
        }
    }

    /** A platform that cannot be trained still runs, only slower to start; what is wrong with it shows when it does. */
    private void train(LocalPlatform platform) throws IOException {
        if (platform.processes().stream().noneMatch(process -> isUntrained(platform.site(), process))) {
            return;
        }
        progress.say("Building the start-up caches: everything starts and stops once.");
        Thread atExit = new Thread(platform::stop, "stop the training");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            platform.start();
        } catch (ServerFailedException e) {
            progress.say("The start-up caches could not be built, so starting will take longer: " + e.getMessage());
            return;
        }
        for (ProcessControl process : platform.processes().reversed()) {
            if (isUntrained(platform.site(), process)) {
                progress.say("  writing the start-up cache for " + process.id());
                process.stop(WRITING);
                platform.site().caches().keep(process.id(), process.kind().jars());
            } else {
                process.stop();
            }
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static boolean isUntrained(Site site, ProcessControl process) {
        List<Path> jars = process.kind().jars();
        return !jars.isEmpty() && site.caches().isMissing(process.id(), jars);
    }
}
