package uk.leabridge.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import uk.leabridge.platform.embedded.ServerFailedException;

/** The command line of the embedded default. {@code make} calls it; {@code make help} says what there is. */
public final class Leabridge {
    private static final String USAGE = """
            Usage: leabridge <command>
              run                starts everything, stays until Ctrl-C, then stops everything
              start              starts everything in the background
              stop               stops everything
              status             says what runs, where, how well, and with how much memory
              restart <process>  stops and starts one process
              kill <process> [<time>]
                                 kill -9 of one process, to see what happens; it is held down for that long, as for example 30s,
                                 or until it is restarted
              freeze <process> <time>
                                 holds one process still, with its connections open, then lets it go on
              clock <duration>   the services live so far ahead of the real time, to see what falls due
              clean-state        removes all data, secrets and logs; what was built stays
              prepare            makes what a quick start needs; building calls it""";

    private final Map<String, String> environment;
    private final PrintStream out;

    Leabridge(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        int status = new Leabridge(System.getenv(), System.out).run(List.of(arguments));
        System.exit(status);
    }

    /** 0 when it worked, 1 when it did not, 2 when the command is not understood. */
    int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (ServerFailedException | IllegalArgumentException | IllegalStateException | IOException e) {
            out.println();
            out.println(e.getMessage());
            return 1;
        }
    }

    private int dispatch(List<String> arguments) throws IOException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        var progress = new Progress(out);
        LocalPlatform platform = LocalPlatform.from(environment, progress);
        var supervisor = new Supervisor(platform, progress);
        return switch (command) {
            case "run" -> supervisor.run();
            case "start" -> supervisor.startInBackground(environment);
            case "stop" -> supervisor.stop();
            case "status" -> status(platform);
            case "restart" -> one(platform, arguments, ProcessControl::restart, "%s runs again");
            case "kill", "freeze" -> new Interruption(platform, out).of(arguments);
            case "clock" -> clock(platform, arguments);
            case "clean-state" -> clean(platform, supervisor);
            case "prepare" -> new Preparation(platform.site().project(), environment, progress).run();
            default -> {
                out.println(USAGE);
                yield 2;
            }
        };
    }

    private int status(LocalPlatform platform) {
        var status = new Status(platform, InstantSource.system());
        status.lines().forEach(out::println);
        return 0;
    }

    private int one(LocalPlatform platform, List<String> arguments, Consumer<ProcessControl> action, String done) {
        if (arguments.size() != 2) {
            out.println(USAGE);
            return 2;
        }
        ProcessControl process = platform.process(arguments.get(1));
        action.accept(process);
        out.println(done.formatted(process.id()));
        return 0;
    }

    private int clock(LocalPlatform platform, List<String> arguments) {
        try {
            var ahead = Duration.parse(arguments.size() == 2 ? arguments.get(1) : "");
            platform.home().liveAhead(ahead);
            out.println("The services live " + ahead + " ahead of the real time; sign-ins and the gateway do not.");
            return 0;
        } catch (DateTimeParseException e) {
            out.println("How far ahead? A duration as ISO 8601 writes it: P15D for 15 days, P0D for none.");
            return 2;
        }
    }

    private int clean(LocalPlatform platform, Supervisor supervisor) throws IOException {
        if (supervisor.isRunning() || platform.processes().stream().anyMatch(ProcessControl::isRunning)) {
            out.println("Leabridge is running. Stop it first: make stop");
            return 1;
        }
        platform.home().clean();
        out.println("Removed data, secrets and logs in " + platform.home().folder());
        return 0;
    }
}
