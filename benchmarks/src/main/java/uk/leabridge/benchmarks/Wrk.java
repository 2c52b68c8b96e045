package uk.leabridge.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** wrk: as many requests as a number of connections can get answered. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private Wrk() {}

    /** Requests a second; any refused or broken one makes it worthless and is an error. */
    static double perSecond(
            int connections, Duration time, String address, List<String> more, Map<String, String> environment) {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + time.toSeconds() + "s", "--timeout", "10s"));
        command.addAll(more);
        command.add(address);
        return rate(Program.run(time.plusSeconds(30), environment, command));
    }

    static double rate(String output) {
        Matcher failed = FAILED.matcher(output);
        if (failed.find()) {
            throw new BenchFailure("wrk reported errors: " + failed.group());
        }
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new BenchFailure("wrk did not report a rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
