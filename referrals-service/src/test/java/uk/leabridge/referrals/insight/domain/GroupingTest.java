package uk.leabridge.referrals.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GroupingTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40 30 20     | false | 0 - 1 - 2
            40 3 20 4 50 | false | 0 - 1 2 3 - 4
            40 3 20 8 50 | false | 0 - 1 3 - 2 - 4
            3 4          | false | 0 1
            40 3 20 4 50 | true  | 0 - 1 2 3 - 4
            3 40 50      | true  | 0 1 - 2
            40 50 0      | true  | 0 - 1 2
            """)
    void putsTogetherWhatIsSmall(String totals, boolean ordered, String expected) {
        var grouping = Grouping.of(numbers(totals), ordered, 10);

        assertThat(grouping.groups())
                .isEqualTo(Arrays.stream(expected.split(" - ", -1))
                        .map(GroupingTest::numbers)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesNothingSmallAndLosesNothing(long seed) {
        var random = new Random(seed);
        var totals = IntStream.range(0, 1 + random.nextInt(9))
                .map(i -> random.nextInt(25))
                .boxed()
                .toList();

        var groups = Grouping.of(totals, random.nextBoolean(), 10).groups();

        assertThat(groups.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(
                        IntStream.range(0, totals.size()).boxed().toList());
        if (groups.size() > 1) {
            assertThat(groups)
                    .allMatch(group -> group.stream().mapToInt(totals::get).sum() >= 10);
        }
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.strip().split(" ", -1)).map(Integer::valueOf).toList();
    }
}
