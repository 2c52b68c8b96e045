package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import uk.leabridge.system.world.SecurityPage;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/**
 * Whatever is acknowledged is stored, told of and has its effect once, whichever process is killed, stopped or frozen under load. A
 * small fixed part of it; {@code make chaos} does all of it and writes the table.
 */
@SystemTest
@Order(140)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChaosIT {
    private static final String ALL = "all";
    /** Whole, when it is asked for by name; otherwise what takes seconds. */
    private static final String PROCESSES = System.getProperty("leabridge.chaos.processes", "");

    private static final Chaos.Settings SETTINGS = new Chaos.Settings(
            Integer.getInteger("leabridge.chaos.rounds", 1),
            Integer.getInteger("leabridge.chaos.rate", 20),
            Duration.ofSeconds(PROCESSES.isEmpty() ? 3 : 30),
            Duration.parse(System.getProperty("leabridge.chaos.away", "PT5M")));

    private final Chaos chaos;
    private final List<ChaosRow> rows = new ArrayList<>();

    ChaosIT(World world) {
        this.chaos = new Chaos(world, SETTINGS);
    }

    /** What is done to a process. */
    private record Planned(String process, Disturbance how) {}

    private static List<Planned> plan() {
        if (PROCESSES.isEmpty()) {
            return List.of(new Planned("referrals", Disturbance.KILLED), new Planned("postgresql", Disturbance.FROZEN));
        }
        List<String> processes = PROCESSES.equals(ALL)
                ? List.of("referrals", "grants", "training", "comms", "gateway", "kafka", "postgresql", "keycloak")
                : List.of(PROCESSES.split(",", -1));
        List<Planned> plan = processes.stream()
                .flatMap(process -> Stream.of(Disturbance.KILLED, Disturbance.STOPPED, Disturbance.FROZEN)
                        .map(how -> new Planned(process, how)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (processes.contains("kafka")) plan.add(new Planned("kafka", Disturbance.AWAY));
        return plan;
    }

    @TestFactory
    Stream<DynamicTest> whatIsAcknowledgedIsThereOnce() {
        return plan().stream()
                .map(planned ->
                        dynamicTest(planned.process() + " " + planned.how().words(), () -> {
                            ChaosRow row = chaos.row(planned.process(), planned.how());
                            rows.add(row);
                            System.out.println(row.line());
                            assertThat(row.faults()).isEmpty();
                        }));
    }

    @AfterAll
    void tell() {
        chaos.close();
        System.out.println(ChaosRow.HEAD);
        rows.forEach(row -> System.out.println(row.line()));
        String what = "%d requests a second, %d rounds of each.".formatted(SETTINGS.rate(), SETTINGS.rounds());
        Map<String, String> lines = new LinkedHashMap<>();
        if (!PROCESSES.equals(ALL)) {
            SecurityPage.tableOf("chaos", what).forEach(line -> lines.put(ChaosRow.named(line), line));
        }
        rows.forEach(row -> lines.put(ChaosRow.named(row.line()), row.line()));
        SecurityPage.write(
                "chaos",
                what,
                Stream.concat(Stream.of(ChaosRow.HEAD), lines.values().stream()).toList());
    }
}
