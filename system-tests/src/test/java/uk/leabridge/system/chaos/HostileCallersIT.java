package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SecurityPage;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** Twenty people work while others are slow, broken or hostile at the door: none of the twenty notices. */
@SystemTest
@Order(95)
class HostileCallersIT {
    private static final int ORDINARY = 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration QUIET = Duration.ofSeconds(Integer.getInteger("leabridge.check.quiet", 2));
    private static final List<String> BOROUGHS =
            List.of("tower-hamlets", "hackney", "newham", "waltham-forest", "redbridge");

    /** Whether the times are to be looked at: then everything has happened once before, so that no class is loaded meanwhile. */
    private static final boolean MEASURED = QUIET.toSeconds() > 2;

    /** Who asks for what. */
    private record Errand(String role, String path) {}

    private static final List<Errand> ERRANDS = List.of(
            new Errand("safeguarding-officer", "/api/referrals/v1/worklist"),
            new Errand("safeguarding-officer", "/api/comms/v1/inbox"),
            new Errand("auditor", "/api/referrals/v1/audit?limit=1"),
            new Errand("auditor", "/api/training/v1/audit?limit=1"));

    private final World world;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HostileCallersIT(World world) {
        this.world = world;
    }

    @Test
    void takeNothingFromTwentyOrdinaryCallers() throws Exception {
        var learner =
                new HostileCaller(world.gateway(), world.as("learner.hackney").token());
        if (MEASURED) answersTo(learner);
        Work warm = workFor(QUIET);
        Work quiet = workFor(QUIET);
        assertThat(quiet.lost).isEmpty();

        Work beside = new Work();
        List<Future<?>> working = twentyBusyWith(beside);
        List<String> answers = answersTo(learner);
        beside.goOn.set(false);
        finish(working);
        tell(warm, quiet, beside, answers.size());

        assertThat(answers).noneMatch(answer -> answer.startsWith("HTTP/1.1 5") || answer.startsWith("HTTP/1.1 2"));
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 408"))
                .hasSize(12);
        assertThat(beside.lost)
                .as("requests of ordinary callers that were lost")
                .isEmpty();
        assertThat(beside.nanos).hasSizeGreaterThan(ORDINARY * 10);
    }

    private List<String> answersTo(HostileCaller learner)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> answers = new ArrayList<>();
        for (Future<String> deed : hostileDeeds(learner)) {
            answers.add(deed.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
        }
        return answers;
    }

    private Work workFor(Duration time) throws ExecutionException, InterruptedException, TimeoutException {
        Work work = new Work();
        List<Future<?>> all = twentyBusyWith(work);
        LockSupport.parkNanos(time.toNanos());
        work.goOn.set(false);
        finish(all);
        return work;
    }

    private static void tell(Work warm, Work quiet, Work beside, int hostile) {
        List<String> table = List.of(
                "| callers | requests | lost | p50, ms | p99, ms |",
                "|---|--:|--:|--:|--:|",
                quiet.row("20 ordinary ones alone"),
                beside.row("the same, with %d hostile ones".formatted(hostile)));
        System.out.println(warm.row("warm-up"));
        table.forEach(System.out::println);
        SecurityPage.write(
                "hostile-callers", "%d ms between two requests of a caller.".formatted(EVERY.toMillis()), table);
    }

    private List<Future<String>> hostileDeeds(HostileCaller learner) {
        List<Function<HostileCaller, String>> each = List.of(
                HostileCaller::beginsABody,
                HostileCaller::dripsABody,
                HostileCaller::beginsAHead,
                HostileCaller::namesTwoHosts,
                HostileCaller::statesTwoLengths,
                HostileCaller::overflowsAChunk,
                HostileCaller::smugglesLineFeeds);
        List<Future<String>> deeds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            each.forEach(deed -> deeds.add(threads.submit(() -> deed.apply(learner))));
        }
        deeds.add(threads.submit(learner::continuesWithNothing));
        deeds.add(threads.submit(learner::cancelsWithoutEnd));
        return deeds;
    }

    /** What twenty people did, what of it was lost, and how long each call took from the moment at which it was due. */
    private static final class Work {
        private final AtomicBoolean goOn = new AtomicBoolean(true);
        private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        private final Queue<String> lost = new ConcurrentLinkedQueue<>();

        String row(String who) {
            return "| %s | %,d | %,d | %.0f | %.0f |"
                    .formatted(who, nanos.size(), lost.size(), within(50) / 1e6, within(99) / 1e6);
        }

        private long within(int percent) {
            return nanos.stream()
                    .sorted()
                    .skip(nanos.size() * (long) percent / 100)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Future<?>> twentyBusyWith(Work work) {
        List<Future<?>> all = new ArrayList<>();
        for (String borough : BOROUGHS) {
            for (Errand errand : ERRANDS) {
                Caller caller = world.as(errand.role() + "." + borough);
                all.add(threads.submit(() -> callWhile(work, caller, errand.path())));
            }
        }
        return all;
    }

    private static void callWhile(Work work, Caller caller, String path) {
        long due = System.nanoTime() + ThreadLocalRandom.current().nextLong(EVERY.toNanos());
        while (work.goOn.get()) {
            LockSupport.parkNanos(due - System.nanoTime());
            try {
                int status = caller.get(path).status();
                if (status != 200) {
                    work.lost.add(path + " " + status);
                }
            } catch (UncheckedIOException e) {
                work.lost.add(path + " " + e.getMessage());
            }
            work.nanos.add(System.nanoTime() - due);
            due += EVERY.toNanos();
        }
    }

    private static void finish(List<Future<?>> all) throws InterruptedException, ExecutionException, TimeoutException {
        for (Future<?> one : all) {
            one.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
