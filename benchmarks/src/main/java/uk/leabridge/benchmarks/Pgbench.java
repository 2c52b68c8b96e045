package uk.leabridge.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pgbench: a script of statements, run one after another by the role that the referrals service answers requests with. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([1-9]\\d*)");

    private final Site site;

    Pgbench(Site site) {
        this.site = site;
    }

    /** Transactions a second; a failed one makes it worthless and is an error. */
    double perSecond(String script, Map<String, String> values, int clients, Duration time) {
        Path secrets = site.platform().home().secrets();
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared"));
        command.addAll(List.of("-c", Integer.toString(clients), "-j", "1", "-T", Long.toString(time.toSeconds())));
        command.addAll(
                List.of("-h", "127.0.0.1", "-p", Integer.toString(site.ports().postgres())));
        command.addAll(List.of("-U", "referrals_app"));
        values.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(List.of("-f", site.resource(script).toString(), "referrals"));
        try {
            String password =
                    Files.readString(secrets.resolve("database-referrals-app")).trim();
            return transactions(Program.run(time.plusSeconds(30), Map.of("PGPASSWORD", password), command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double transactions(String output) {
        Matcher failed = FAILED.matcher(output);
        if (failed.find() || output.contains("aborted")) {
            throw new BenchFailure("pgbench reported failures: " + output);
        }
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new BenchFailure("pgbench did not report a rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
