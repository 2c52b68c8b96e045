package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.leabridge.system.world.Answer;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SamplePeople;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/**
 * Services that take events are restarted in order while events are made: each event that was acknowledged has its effect once, and none ends
 * as a dead letter. Twice each, or as often as {@code -Dleabridge.orderly-stops=20} says.
 */
@SystemTest
@Order(105)
class OrderlyStopIT {
    private static final String TRAINING = "/api/training/v1";
    private static final int ROUNDS = Integer.getInteger("leabridge.orderly-stops", 2);
    private static final int BETWEEN = 40;
    private static final int SENDERS = 4;
    /** Of each sender after each request: some 40 requests a second, and fewer on a slow machine. */
    private static final Duration PAUSE = Duration.ofMillis(80);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final World world;

    OrderlyStopIT(World world) {
        this.world = world;
    }

    @Test
    void losesNothingOfWhatIsToldToComms() throws Exception {
        long deadBefore = deadLetters("comms");

        Set<String> accepted = restartedUnderLoad("comms", this::noticed, () -> world.as("referrer.islington")
                .create("/api/referrals/v1/referrals", SampleReferral.next().json()));

        Await.untilTrue(PATIENCE, "each referral is in the officers' inbox", () -> noticed()
                .containsAll(accepted));
        assertThat(noticed().stream().filter(accepted::contains)).doesNotHaveDuplicates();
        assertThat(deadLetters("comms")).isEqualTo(deadBefore);
    }

    @Test
    void losesNothingOfWhatIsToldToGrants() throws Exception {
        long deadBefore = deadLetters("grants");
        String organisation = made("/organisations", """
                {"slug": "sample-provider-%s", "name": "Sample Provider", "kind": "PROVIDER"}""".formatted(UUID.randomUUID()));
        String course = course();

        Set<String> accepted = restartedUnderLoad("grants", this::evidence, () -> completion(organisation, course));

        Await.untilTrue(
                PATIENCE, "each completion is evidence", () -> evidence().containsAll(accepted));
        assertThat(deadLetters("grants")).isEqualTo(deadBefore);
    }

    /** The ids of what was acknowledged. Each stop meets a service that takes events in: it has taken some since its start. */
    private Set<String> restartedUnderLoad(String service, Callable<List<String>> effects, Supplier<Answer> create)
            throws Exception {
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        var goOn = new AtomicBoolean(true);
        List<Future<?>> load = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                load.add(senders.submit(() -> {
                    while (goOn.get()) {
                        accepted.add(create.get().expect(201).text("id"));
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                }));
            }
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    int enough = effects.call().size() + BETWEEN;
                    Await.untilTrue(
                            PATIENCE, "events are taken", () -> effects.call().size() >= enough);
                    world.process(service).restart();
                }
            } finally {
                goOn.set(false);
            }
        }
        for (Future<?> sender : load) sender.get(); // fails when a request was refused meanwhile
        return Set.copyOf(accepted);
    }

    private List<String> noticed() throws SQLException {
        return ids(
                "comms",
                "select subject_id::text as id from inbox_item where kind = 'REFERRAL_RECEIVED'"
                        + " and audience_role = 'safeguarding-officer'");
    }

    private List<String> evidence() throws SQLException {
        return ids("grants", "select completion_id::text as id from training_evidence");
    }

    private List<String> ids(String database, String query) throws SQLException {
        return world.databases().rows(database, query).stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toList());
    }

    private long deadLetters(String service) {
        return world.events().all(service + ".dead-letters.v1").size();
    }

    private Answer completion(String organisation, String course) {
        String learner = made("/learners", SamplePeople.learner(SamplePeople.address(), organisation));
        return coordinator()
                .create(TRAINING + "/completions", """
                {"learnerId": "%s", "courseId": "%s", "completedOn": "%s", "source": "ATTENDANCE"}""".formatted(learner, course, LocalDate.now(ZoneOffset.UTC)));
    }

    private String course() {
        return coordinator()
                .get(TRAINING + "/courses?limit=1")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private String made(String path, String body) {
        return coordinator().create(TRAINING + path, body).expect(201).text("id");
    }

    /** With a token that is young: twenty restarts take longer than one lasts. */
    private Caller coordinator() {
        return world.as("training-coordinator.islington");
    }
}
