package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration QUICK = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofMillis(1001);

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(new Pace.Rule(2, 40, Duration.ofSeconds(1)), nanos::get);

    @Test
    void allowsAsManyAsItMayAndNoMore() {
        List<Pace.Turn> turns = all();

        assertThat(turns).hasSize(40);
        turns.getFirst().end();
        assertThat(all()).hasSize(1);
    }

    @Test
    void allowsFewerWithEachSlowAnswerAndNeverFewerThanTheLeast() {
        inTurn(1, SLOW, Pace.Turn::answered);
        assertThat(free()).isEqualTo(36);

        inTurn(50, SLOW, Pace.Turn::answered);
        assertThat(free()).isEqualTo(2);
    }

    @Test
    void allowsFewerWhenThereIsNoAnswer() {
        inTurn(1, QUICK, Pace.Turn::unanswered);

        assertThat(free()).isEqualTo(36);
    }

    @Test
    void allowsMoreAgainWhenAnswersAreQuickAndMoreAreWanted() {
        inTurn(50, SLOW, Pace.Turn::answered);
        for (int i = 0; i < 20; i++) {
            List<Pace.Turn> turns = all();
            nanos.addAndGet(QUICK.toNanos());
            turns.forEach(Pace.Turn::answered);
        }

        assertThat(free()).isEqualTo(40);
    }

    /** One program with a few requests at a time would else get an eighth of the least for ever. */
    @Test
    void allowsOneCallerMoreAgainWhoNeverHasManyInHand() {
        inTurn(50, SLOW, Pace.Turn::answered);
        assertThat(all(() -> "somebody")).hasSize(1).allSatisfy(Pace.Turn::end);

        inTurn(40, QUICK, Pace.Turn::answered);

        assertThat(all(() -> "somebody")).hasSize(40);
    }

    /** A large body takes long because of its caller, and one who left says nothing. */
    @Test
    void learnsNothingFromATurnThatIsOnlyEnded() {
        inTurn(5, SLOW, Pace.Turn::end);

        assertThat(free()).isEqualTo(40);
    }

    @Test
    void countsTheFirstThingThatIsSaidOfATurn() {
        inTurn(1, SLOW, turn -> {
            turn.end();
            turn.answered();
            turn.unanswered();
        });

        assertThat(free()).isEqualTo(40);
    }

    @Test
    void givesNobodyMoreThanAnEighthWhileItIsSlow() {
        assertThat(all(() -> "greedy")).hasSize(40).allSatisfy(Pace.Turn::end);
        inTurn(1, SLOW, Pace.Turn::answered);

        List<Pace.Turn> theirs = all(() -> "greedy");

        assertThat(theirs).hasSize(4);
        assertThat(free()).isEqualTo(32);
        theirs.getFirst().answered();
        assertThat(all(() -> "greedy")).hasSize(1);
    }

    @Test
    void givesEverybodyOneHoweverSlowItIs() {
        inTurn(50, SLOW, Pace.Turn::answered);

        assertThat(all(() -> "first")).hasSize(1);
        assertThat(all(() -> "second")).hasSize(1);
    }

    private List<Pace.Turn> all() {
        return all(() -> UUID.randomUUID().toString());
    }

    private List<Pace.Turn> all(Supplier<String> caller) {
        List<Pace.Turn> turns = new ArrayList<>();
        for (Pace.Turn turn = pace.next(caller.get()); turn != null; turn = pace.next(caller.get())) turns.add(turn);
        return turns;
    }

    private int free() {
        List<Pace.Turn> turns = all();
        turns.forEach(Pace.Turn::end);
        return turns.size();
    }

    private void inTurn(int times, Duration each, Consumer<Pace.Turn> how) {
        for (int i = 0; i < times; i++) {
            Pace.Turn turn = pace.next("somebody");
            nanos.addAndGet(each.toNanos());
            how.accept(turn);
        }
    }
}
