package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.leabridge.local.DemoCredentials;
import uk.leabridge.local.Home;
import uk.leabridge.local.Ports;
import uk.leabridge.local.ProjectTree;
import uk.leabridge.local.demo.SyntheticYear.Person;

/**
 * {@code make demo}: sends a synthetic year to the running platform and counts it at every place it should have reached. Ends
 * with 0 when all counts are even, 1 when something differs or fails, 2 when the platform is not running.
 */
public final class Demo {
    private static final String NOT_RUNNING =
            "Leabridge is not running. Start it with make start (or make run in another terminal), then: make demo";

    private final Home home;
    private final PrintStream out;
    private final InstantSource time;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Demo(Home home, PrintStream out, InstantSource time) {
        this.home = home;
        this.out = out;
        this.time = time;
    }

    public static void main(String[] arguments) {
        Home home = Home.from(System.getenv(), ProjectTree.here());
        System.exit(new Demo(home, System.out, InstantSource.system()).run());
    }

    int run() {
        try {
            if (!Files.exists(home.demoCredentials())) {
                out.println(NOT_RUNNING);
                return 2;
            }
            var credentials =
                    new ObjectMapper().readValue(home.demoCredentials().toFile(), DemoCredentials.class);
            if (!answers(credentials)) {
                out.println(NOT_RUNNING);
                return 2;
            }
            return demonstrate(credentials);
        } catch (DemoFailure e) {
            out.println("\n" + e.getMessage());
            out.println("Nothing is lost: make demo continues where this run stopped, without duplicates.");
            return 1;
        } catch (IOException e) {
            out.println("\n" + e.getMessage());
            return 1;
        }
    }

    private int demonstrate(DemoCredentials credentials) {
        long began = System.nanoTime();
        DemoRun run = DemoRun.next(home, time);
        out.println((run.isNew(time) ? "Sending year " : "Continuing with year ") + run.year() + " (run " + run.mark()
                + ") to " + credentials.gateway() + ": synthetic people of six boroughs.\n");
        run.rememberNames(home, run.plan().names());
        var tokens = new Tokens(credentials, http, time);
        var door = new Door(credentials.gateway(), http, tokens);
        var demonstration = new Demonstration(run, door, new Crew(out, isTerminal()), out);
        Map<Person, String> learners = demonstration.send();
        Report report = demonstration.readBack(learners, kafka(credentials));
        out.println();
        report.lines().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%n  %d requests, %d asked to retry later, %.0f s.%n%n",
                door.requests(),
                door.timesWaited(),
                (System.nanoTime() - began) / 1e9);
        if (!report.isEven()) {
            report.differences().forEach(out::println);
            return 1;
        }
        run.finish(home);
        out.println("All counts are equal.");
        return 0;
    }

    private boolean answers(DemoCredentials credentials) {
        try {
            var request = HttpRequest.newBuilder(URI.create(credentials.gateway() + "/api/referrals/v1/referrals"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 401;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The broker that belongs to this gateway: their ports are moved by the same number. */
    private static String kafka(DemoCredentials credentials) {
        int offset = URI.create(credentials.gateway()).getPort()
                - URI.create(new Ports(0).gatewayAddress()).getPort();
        return "127.0.0.1:" + new Ports(offset).kafka();
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
