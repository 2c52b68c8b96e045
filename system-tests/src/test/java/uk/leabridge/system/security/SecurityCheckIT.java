package uk.leabridge.system.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
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
 * What callers can do to the platform, a small fixed part of it; {@code make security-check} does all of it and writes the table. The
 * same seed makes the same requests.
 */
@SystemTest
@Order(45)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityCheckIT {
    private static final long SEED = Long.getLong("leabridge.check.seed", 20_261_129L);
    private static final int REQUESTS = Integer.getInteger("leabridge.check.requests", 800);
    private static final int POSTS = Integer.getInteger("leabridge.check.posts", 200);
    private static final int PAGES = Integer.getInteger("leabridge.check.pages", 25);
    private static final int FRAMES = Integer.getInteger("leabridge.check.frames", 20_000);
    /** They take their time; {@code HostileCallersIT} has some like them. */
    private static final boolean SLOW = Boolean.getBoolean("leabridge.check.slow");

    private static final Path FAULTS = Path.of("target", "security-check.txt");

    private final SecurityTable table = new SecurityTable();
    private final World world;

    SecurityCheckIT(World world) {
        this.world = world;
    }

    @TestFactory
    Stream<DynamicTest> nothingBreaksWhateverIsSent() {
        System.out.printf("Security check with the seed %d%n", SEED);
        var api = new ApiCheck(world);
        var protocol = new ProtocolCheck(world);
        Stream<DynamicTest> parts = Stream.of(
                part("generated requests", () -> api.send(table, SEED, REQUESTS)),
                part("addresses", () -> api.follow(table)),
                part("malformed HTTP/1.1", () -> protocol.http1(table)),
                part("malformed HTTP/2", () -> protocol.http2(table, FRAMES)),
                part("visits", () -> new Visits(world).come(table)),
                part("pages and their forms", () -> new PageCheck(world).post(table, SEED, POSTS, PAGES)));
        return SLOW
                ? Stream.concat(parts, Stream.of(part("slow callers", () -> new SlowCallers(world).come(table))))
                : parts;
    }

    @AfterAll
    void tell() {
        table.writeFaults(FAULTS);
        table.lines().forEach(System.out::println);
        SecurityPage.write("security-check", "Seed %d.".formatted(SEED), table.lines());
    }

    private DynamicTest part(String name, Runnable check) {
        return dynamicTest(name, () -> {
            int before = table.rows().size();
            long began = System.nanoTime();
            check.run();
            System.out.printf("  %s: %.1f s%n", name, (System.nanoTime() - began) / 1e9);
            List<String> faults = table.rows().stream()
                    .skip(before)
                    .flatMap(row -> row.groups().stream())
                    .toList();
            assertThat(faults).as("all in " + FAULTS).isEmpty();
        });
    }
}
