package uk.leabridge.referrals.records.subjectaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReferenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HK-C-2026-000012",
                "hk-c-2026-12",
                " HK C 2026 12 ",
                "hkc2026000012",
                "HK–C–2026–12",
                "hk/c/2026/12"
            })
    void readsWhatPeopleHave(String written) {
        assertThat(RecordReference.parse(written)).contains(new RecordReference("HK", "C", 2026, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HK",
                "HK-X-2026-12",
                "HK-C-26-1",
                "12",
                "HK-C-2026-",
                "HK-C-2026-9999999999999999",
                "Ⅻ-C-2026-12"
            })
    void readsNothingElse(String written) {
        assertThat(RecordReference.parse(written)).isEmpty();
    }
}
