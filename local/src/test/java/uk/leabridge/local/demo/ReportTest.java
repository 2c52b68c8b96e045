package uk.leabridge.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report();

    @Test
    void isEvenWhenEveryCountIsWhatWasSent() {
        report.add(Kind.REFERRAL, Arrays.asList(450, 450, 450, 450, 450, 450));
        report.add(Kind.LEARNER, Arrays.asList(600, 600, 600, null, null, null));

        assertThat(report.isEven()).isTrue();
        assertThat(report.lines().get(2)).containsPattern("people +600 +600 +600 +- +- +-");
    }

    @Test
    void saysWhichCountIsShort() {
        report.add(Kind.REFERRAL, Arrays.asList(450, 450, 449, 450, 450, 450));

        assertThat(report.isEven()).isFalse();
        assertThat(report.differences()).containsExactly("referrals: 450 sent, but audited is 449.");
    }

    @Test
    void saysThatSomethingWasDoubled() {
        report.add(Kind.REFERRAL, Arrays.asList(450, 450, 450, 450, 450, 451));

        assertThat(report.differences()).containsExactly("referrals: 450 sent, but inbox items is 451.");
    }
}
