package uk.leabridge.gateway.page.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.client.ReferralsClient.Step;

class ReferralWordsTest {
    private static Step step(String kind, String to, String... codes) {
        return new Step(kind, Instant.EPOCH, null, to, "subject-1", List.of(codes), null, null);
    }

    @Test
    void saysWhichServiceWasAskedAndWhatCameOfIt() {
        assertThat(ReferralWords.step(step("SIGNPOST_CHASED", "", "EARLY_HELP", "NO_ANSWER")))
                .isEqualTo("Service contacted: Early help. The service has not replied yet");
        assertThat(ReferralWords.step(step("SIGNPOST_CHASED", "", "CAMHS", "REDIRECTED", "EARLY_HELP")))
                .isEqualTo("Service contacted: Child and adolescent mental health services (CAMHS)."
                        + " Signposted to another service instead. Early help");
    }

    @Test
    void saysWhatHappenedAndWhereItLed() {
        assertThat(ReferralWords.step(step("SCREENED", "SIGNPOSTED"))).isEqualTo("Screened: Signposted");
        assertThat(ReferralWords.step(step("RECEIVED", "RECEIVED"))).isEqualTo("Received");
    }
}
