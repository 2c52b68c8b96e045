package uk.leabridge.referrals.insight.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Comparison;
import uk.leabridge.referrals.insight.domain.Comparison.Verdict;
import uk.leabridge.referrals.insight.domain.Count;
import uk.leabridge.referrals.insight.domain.Decision;
import uk.leabridge.referrals.insight.domain.Funnel;
import uk.leabridge.referrals.insight.domain.Stage;

class ComparisonTest {
    private final BinomialChance chance = new BinomialChance();

    @ParameterizedTest
    @CsvSource({
        // Clopper and Pearson's own bounds, as tables print them
        "0, 10, 0.0000, 0.3085",
        "1, 10, 0.0025, 0.4450",
        "5, 10, 0.1871, 0.8129",
        "10, 10, 0.6915, 1.0000",
        "50, 100, 0.3983, 0.6017"
    })
    void knowsWhereAShareLies(int events, int of, double low, double high) {
        var interval = chance.interval(events, of);

        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void tellsChanceFromMoreThanChance() {
        var funnel = bySex(reached(100, 30), reached(100, 32));
        assertThat(verdicts(Decision.DISCUSSED, funnel)).containsOnly(Verdict.WITHIN_CHANCE);

        var unlike = bySex(reached(100, 20), reached(100, 42));
        assertThat(verdicts(Decision.DISCUSSED, unlike)).containsOnly(Verdict.LOOK_AGAIN);

        var far = bySex(reached(100, 10), reached(100, 60));
        assertThat(verdicts(Decision.DISCUSSED, far)).containsOnly(Verdict.BEYOND_CHANCE);
    }

    @Test
    void holdsReferralsAgainstWhoLivesThere() {
        var funnel = bySex(reached(90, 0), reached(10, 0));

        var comparison = Comparison.of(Decision.REFERRED, funnel, Map.of("FEMALE", 50_000, "MALE", 50_000), chance);

        assertThat(comparison.events()).isEqualTo(100);
        assertThat(comparison.of()).isEqualTo(100_000);
        assertThat(comparison.groups()).extracting(Comparison.Group::verdict).containsOnly(Verdict.BEYOND_CHANCE);
        assertThat(comparison.left()).containsExactly(List.of("OTHER"), List.of("NOT_KNOWN"));
    }

    @Test
    void comparesNobodyWhomNobodyKnows() {
        var funnel = Funnel.of(
                Characteristic.SEX,
                List.of(
                        new Count(Characteristic.SEX, "NOT_KNOWN", Stage.DISCUSSED, 50),
                        new Count(Characteristic.SEX, "MALE", Stage.DISCUSSED, 10)));

        var comparison = Comparison.of(Decision.DISCUSSED, funnel, Map.of(), chance);

        assertThat(comparison.events()).isEqualTo(10);
        assertThat(comparison.left()).contains(List.of("NOT_KNOWN"));
    }

    private List<Verdict> verdicts(Decision decision, Funnel funnel) {
        return Comparison.of(decision, funnel, Map.of(), chance).groups().stream()
                .filter(group -> group.of() > 0)
                .map(Comparison.Group::verdict)
                .toList();
    }

    private record Reached(int received, int discussed) {}

    private static Reached reached(int received, int discussed) {
        return new Reached(received, discussed);
    }

    private static Funnel bySex(Reached female, Reached male) {
        return Funnel.of(
                Characteristic.SEX,
                List.of(
                        new Count(Characteristic.SEX, "FEMALE", Stage.SCREENED, female.received() - female.discussed()),
                        new Count(Characteristic.SEX, "FEMALE", Stage.DISCUSSED, female.discussed()),
                        new Count(Characteristic.SEX, "MALE", Stage.SCREENED, male.received() - male.discussed()),
                        new Count(Characteristic.SEX, "MALE", Stage.DISCUSSED, male.discussed())));
    }
}
