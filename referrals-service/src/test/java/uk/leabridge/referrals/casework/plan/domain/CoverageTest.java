package uk.leabridge.referrals.casework.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> FACTORS = List.of("AA", "BB", "CC", "DD", "EE", "FF");

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    private static PlanSubject subject(int day) {
        return new PlanSubject("hackney", new UUID(0, 1), new UUID(0, 2), "officer", day(day));
    }

    private static PlanAction action(int day, Set<String> factors) {
        return PlanAction.plan(
                UUID.randomUUID(),
                new PlanAction.Planned(
                        subject(day), factors, "EDUCATION", null, LocalDate.of(2026, 4, 1), new byte[] {1}));
    }

    private static PlanReason reason(int day, String factor) {
        return PlanReason.give(UUID.randomUUID(), subject(day), factor, new byte[] {1});
    }

    /** The factor AA is present since day 10. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing                       | true
            action on another             | true
            action open from before       | false
            action open                   | false
            action done before            | true
            action done the moment        | false
            action done since             | false
            action cancelled              | true
            reason on another             | true
            reason given before           | true
            reason given the moment       | false
            reason given since            | false
            """)
    void leavesAHoleWhereNothingAnswersThePresence(String what, boolean hole) {
        var actions = new ArrayList<PlanAction>();
        var reasons = new ArrayList<PlanReason>();
        var words = what.split(" ", -1);
        if (words[0].equals("action")) {
            var action =
                    action(what.endsWith("from before") ? 1 : 12, Set.of(what.endsWith("on another") ? "BB" : "AA"));
            if (words[1].equals("done")) {
                int day = what.endsWith("before") ? 9 : what.endsWith("moment") ? 10 : 11;
                action.end(ActionState.DONE, new byte[] {1}, "officer", day(day));
            }
            if (words[1].equals("cancelled")) action.end(ActionState.CANCELLED, new byte[] {1}, "officer", day(13));
            actions.add(action);
        }
        if (words[0].equals("reason")) {
            int day = what.endsWith("before") ? 9 : what.endsWith("moment") ? 10 : 11;
            reasons.add(reason(day, what.endsWith("on another") ? "BB" : "AA"));
        }

        var coverage = Coverage.of(Map.of("AA", day(10)), actions, reasons);

        assertThat(coverage.holes()).isEqualTo(hole ? List.of("AA") : List.of());
    }

    @Test
    void tellsTheLastReason() {
        var first = reason(11, "AA");
        var last = reason(12, "AA");

        assertThat(Coverage.of(Map.of("AA", day(10)), List.of(), List.of(last, first))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).containsSame(last));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            given 11, withdrawn 12            | true
            given 11, given 12, withdrawn 13  | true
            given 11, withdrawn 12, given 13  | false
            given 9, withdrawn 11             | true
            given 9, withdrawn 9, given 11    | false
            given 11, withdrawn 11            | true
            """)
    void opensTheHoleAgainWhenWhatWasSaidLastIsWithdrawn(String said, boolean hole) {
        var reasons = new ArrayList<PlanReason>();
        for (var one : said.split(", ", -1)) {
            int day = Integer.parseInt(one.split(" ", -1)[1]);
            var given = reason(day, "AA");
            reasons.add(
                    one.startsWith("given")
                            ? given
                            : PlanReason.withdraw(UUID.randomUUID(), subject(day), given, new byte[] {1}));
        }

        var coverage = Coverage.of(Map.of("AA", day(10)), List.of(), reasons);

        assertThat(coverage.holes()).isEqualTo(hole ? List.of("AA") : List.of());
    }

    /** Random plans against a reckoning of its own that knows nothing of the one under test but the rule's words. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void findsTheHolesThatTryingEverythingFinds(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var plan = new RandomPlan(random);

            var coverage = Coverage.of(plan.present, plan.actions, plan.reasons);

            assertThat(coverage.holes()).as("round %d", round).containsExactlyInAnyOrderElementsOf(plan.holes());
            assertThat(coverage.lines())
                    .extracting(Coverage.Line::factor)
                    .containsExactlyElementsOf(plan.present.keySet());
        }
    }

    private static final class RandomPlan {
        final Map<String, Instant> present = new LinkedHashMap<>();
        final List<PlanAction> actions = new ArrayList<>();
        final List<PlanReason> reasons = new ArrayList<>();
        /** Who answers what from when to when: factor, first day, last day; the brute force's own memory. */
        private final List<Answer> answers = new ArrayList<>();

        private record Answer(String factor, Instant until) {}

        RandomPlan(Random random) {
            FACTORS.forEach(factor -> {
                if (random.nextBoolean()) present.put(factor, day(random.nextInt(20)));
            });
            for (int i = random.nextInt(5); i > 0; i--) act(random);
            for (int i = random.nextInt(4); i > 0; i--) {
                var factor = FACTORS.get(random.nextInt(FACTORS.size()));
                int day = random.nextInt(20);
                reasons.add(reason(day, factor));
                answers.add(new Answer(factor, day(day)));
            }
        }

        private void act(Random random) {
            var factors = Stream.generate(() -> FACTORS.get(random.nextInt(FACTORS.size())))
                    .limit(1L + random.nextInt(3))
                    .collect(Collectors.toSet());
            var action = action(random.nextInt(20), factors);
            actions.add(action);
            int day = random.nextInt(20);
            switch (random.nextInt(3)) {
                case 0 -> factors.forEach(factor -> answers.add(new Answer(factor, Instant.MAX)));
                case 1 -> {
                    action.end(ActionState.DONE, new byte[] {1}, "officer", day(day));
                    factors.forEach(factor -> answers.add(new Answer(factor, day(day))));
                }
                default -> action.end(ActionState.CANCELLED, new byte[] {1}, "officer", day(day));
            }
        }

        List<String> holes() {
            var holes = new ArrayList<String>();
            for (var factor : present.entrySet()) {
                boolean answered = false;
                for (var answer : answers) {
                    if (answer.factor.equals(factor.getKey()) && answer.until.compareTo(factor.getValue()) >= 0) {
                        answered = true;
                    }
                }
                if (!answered) holes.add(factor.getKey());
            }
            return holes;
        }
    }

    @Test
    void endsOnce() {
        var action = action(1, Set.of("AA"));

        assertThat(action.end(ActionState.CANCELLED, new byte[] {1}, "officer", day(2)))
                .isTrue();
        assertThat(action.end(ActionState.DONE, new byte[] {1}, "another", day(3)))
                .isFalse();
        assertThat(action.state()).isEqualTo(ActionState.CANCELLED);
        assertThat(action.endedBy()).contains("officer");
        assertThatThrownBy(() -> action(1, Set.of("AA")).end(ActionState.OPEN, new byte[] {1}, "officer", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> action(1, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
