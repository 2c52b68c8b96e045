package uk.leabridge.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalFiguresTest {
    private static final List<String> OTHERS = List.of("HEALTH", "COMMUNITY", "OTHER");

    private final NationalFigures figures = NationalFigures.read();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 100, 450, 8778})
    void spreadsEveryReferralOnce(int referrals) {
        var spread = figures.spread("sector", OTHERS, referrals);

        assertThat(spread.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(referrals);
    }

    @Test
    void givesBackThePublishedCountsForThePublishedTotal() {
        var spread = figures.spread("sector", OTHERS, 8778);

        assertThat(spread)
                .containsEntry("EDUCATION", 3129)
                .containsEntry("POLICE", 2631)
                .containsEntry("LOCAL_AUTHORITY", 895);
    }

    @Test
    void sharesTheRestEvenly() {
        var spread = figures.spread("sector", OTHERS, 450);

        assertThat(spread.get("HEALTH")).isCloseTo(spread.get("OTHER"), within(1));
        assertThat(spread.get("COMMUNITY")).isCloseTo(spread.get("OTHER"), within(1));
    }

    @Test
    void roundsAShareToTheNearestReferral() {
        assertThat(figures.of("outcome", "DISCUSSED_AT_PANEL", 450)).isEqualTo(58); // 450 × 893 ÷ 6,922 = 58.05
    }

    @Test
    void knowsNoFigureThatIsNotPublished() {
        assertThatIllegalArgumentException().isThrownBy(() -> figures.of("concern", "ISLAMIST", 450));
    }
}
