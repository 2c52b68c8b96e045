package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.leabridge.local.Service;
import uk.leabridge.system.world.Answer;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.Events.Event;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** A referral that was accepted is there, and is told of once, whatever is killed or away. */
@SystemTest
@Order(100)
class AcceptedReferralsIT {
    private static final String REFERRALS = "/api/referrals/v1/referrals";
    private static final String TOPIC = "referrals.events.v1";
    private static final int BEFORE_THE_KILL = 200;
    private static final int SENDERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world;
    private final Caller lead;

    AcceptedReferralsIT(World world) {
        this.world = world;
        this.lead = world.as("referrer.newham");
    }

    @Test
    void areAllThereAfterTheServiceWasKilledUnderLoad() throws SQLException {
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        var goOn = new AtomicBoolean(true);
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> submitWhile(goOn, accepted));
            }
            Await.untilTrue(PATIENCE, "200 referrals are accepted", () -> accepted.size() >= BEFORE_THE_KILL);
            world.process("referrals").killHard();
            goOn.set(false);
        }
        world.bringBack(Service.REFERRALS);

        assertThat(stored()).containsAll(accepted);
        awaitEvents(accepted);
        assertEachToldOnce(accepted);
    }

    /** For seconds here; a minute is the same, only longer. */
    @Test
    void areTakenWhileTheBrokerIsAwayAndToldOfLaterInOrder() throws SQLException {
        world.process("kafka").stop();
        String first = submitted();
        screen(first);
        List<String> accepted = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(first),
                        java.util.stream.IntStream.range(0, 20).mapToObj(_ -> submitted()))
                .toList();
        assertThat(outbox()).isGreaterThanOrEqualTo(accepted.size());
        world.process("kafka").start();

        awaitEvents(accepted);
        Await.untilTrue(PATIENCE, "the outbox is empty", () -> outbox() == 0);
        assertEachToldOnce(accepted);
        assertThat(receivedByPartition(accepted)).isNotEmpty().allSatisfy(told -> assertThat(told)
                .isEqualTo(accepted.stream().filter(told::contains).toList()));
        assertThat(events().stream()
                        .filter(event -> event.key().equals(first))
                        .map(Event::type)
                        .distinct())
                .containsExactly("uk.leabridge.referral.received.v1", "uk.leabridge.referral.screened.v1");
    }

    private void submitWhile(AtomicBoolean goOn, Queue<String> accepted) {
        while (goOn.get()) {
            try {
                Answer answer = lead.create(REFERRALS, SampleReferral.next().json());
                if (answer.status() == 201) {
                    accepted.add(answer.text("id"));
                }
            } catch (UncheckedIOException e) {
                return; // the kill cut this one off: nobody was told that it was accepted
            }
        }
    }

    private String submitted() {
        return lead.create(REFERRALS, SampleReferral.next().json()).expect(201).text("id");
    }

    private void screen(String id) {
        Caller officer = world.as("safeguarding-officer.newham");
        String tag = officer.get(REFERRALS + "/" + id).expect(200).header("ETag");
        officer.change("POST", REFERRALS + "/" + id + "/screening", """
                        {"decision": "NO_FURTHER_ACTION", "reason": "The school has the right support in place already.",
                         "legalBasis": "PUBLIC_TASK"}""", tag).expect(200);
    }

    private Set<String> stored() throws SQLException {
        return world.databases().rows("referrals", "select id::text as id from referral").stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
    }

    private long outbox() throws SQLException {
        Object count = world.databases()
                .rows("referrals", "select count(*) as n from outbox")
                .getFirst()
                .get("n");
        return count instanceof Number number ? number.longValue() : -1;
    }

    private List<Event> events() {
        return world.events().all(TOPIC);
    }

    /** Whose receipt each partition of the topic tells of, in its order, and each once. */
    private Collection<List<String>> receivedByPartition(List<String> accepted) {
        return events().stream()
                .filter(event ->
                        event.type().equals("uk.leabridge.referral.received.v1") && accepted.contains(event.key()))
                .collect(Collectors.groupingBy(
                        Event::partition,
                        Collectors.mapping(
                                Event::key, Collectors.collectingAndThen(Collectors.toList(), keys -> keys.stream()
                                        .distinct()
                                        .toList()))))
                .values();
    }

    private void awaitEvents(Iterable<String> accepted) {
        Await.untilTrue(PATIENCE, "each accepted referral has an event", () -> {
            Set<String> told = events().stream().map(Event::key).collect(Collectors.toSet());
            for (String id : accepted) {
                if (!told.contains(id)) {
                    return false;
                }
            }
            return true;
        });
    }

    /**
     * The broker may hold an event twice after a crash, with the same id; its effect is there once. Never two ids for one fact, and
     * one item in the officers' inbox.
     */
    private void assertEachToldOnce(Iterable<String> accepted) throws SQLException {
        Map<String, Set<String>> idsByReferral = events().stream()
                .filter(event -> event.type().equals("uk.leabridge.referral.received.v1"))
                .collect(Collectors.groupingBy(Event::key, Collectors.mapping(Event::id, Collectors.toSet())));
        Set<String> wanted = new HashSet<>();
        accepted.forEach(wanted::add);
        assertThat(idsByReferral.entrySet())
                .filteredOn(entry -> wanted.contains(entry.getKey()))
                .allMatch(entry -> entry.getValue().size() == 1);
        Await.untilTrue(
                PATIENCE,
                "each is in the officers' inbox",
                () -> inboxItems(wanted).size() == wanted.size());
        assertThat(inboxItems(wanted).values()).allMatch(count -> count == 1);
    }

    private Map<String, Long> inboxItems(Set<String> wanted) throws SQLException {
        return world
                .databases()
                .rows(
                        "comms",
                        "select subject_id::text as id, count(*) as n from inbox_item"
                                + " where audience_role = 'safeguarding-officer' group by 1")
                .stream()
                .filter(row -> wanted.contains(String.valueOf(row.get("id"))))
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("id")),
                        row -> row.get("n") instanceof Number number ? number.longValue() : -1L));
    }
}
