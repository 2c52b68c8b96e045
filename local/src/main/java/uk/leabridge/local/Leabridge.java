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
              run                starts everything and runs until Ctrl-C, then stops everything
              start              starts everything in the background
              stop               stops everything
              status             shows each process: port, health, memory and running time
              restart <process>  stops and starts one process
              kill <process> [<time>]
                                 kills one process (kill -9), to see what happens; it stays stopped for the time given, for example 30s,
                                 or until it is restarted
              freeze <process> <time>
                                 pauses one process, with its connections open, then resumes it
              clock <duration>   sets the services' clock ahead of the real time, to see what falls due
              clean-state        removes all data, secrets and logs; keeps what was built
              prepare            prepares what a quick start needs; the build runs this""";

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
            case "restart" -> one(platform, arguments, ProcessControl::restart, "%s is running again");
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
            out.println("The services' clock is set " + ahead
                    + " ahead of the real time; sign-in and the gateway keep the real time.");
            return 0;
        } catch (DateTimeParseException e) {
            out.println("Give an ISO 8601 duration: P15D for 15 days, P0D for none.");
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
