package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContractTest {
    private final Contract referrals = Contract.of("referrals");

    @Test
    void saysHowLongATextMayBeInWhicheverPartOfAForm() {
        assertThat(referrals.longest("ReferralForm.concern.narrative")).isEqualTo(10_000);
        assertThat(referrals.shortest("ReferralForm.concern.narrative")).isEqualTo(10);
        assertThat(referrals.longest("ReferralForm.informed.whyNot")).isEqualTo(2_000);
    }

    @Test
    void saysWhatAMemberIsCalled() {
        assertThat(referrals.title("ReferralForm.person.schoolOrEmployer")).isEqualTo("School, college or employer");
        assertThat(referrals.title("ReferralForm.person.sex")).isEqualTo("Sex");
        assertThat(referrals.options("ReferralForm.needs", "send", "isolation"))
                .extracting(Option::label)
                .containsExactly("Special educational needs or disability (SEND)", "Loneliness or isolation");
    }

    @Test
    void knowsNothingThatTheDocumentDoesNotSay() {
        assertThatIllegalArgumentException().isThrownBy(() -> referrals.longest("ReferralForm.concern.nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> referrals.longest("ReferralForm.concern.travelRisk"));
        assertThatIllegalArgumentException().isThrownBy(() -> referrals.title("ReferralForm.nothing.narrative"));
    }
}
