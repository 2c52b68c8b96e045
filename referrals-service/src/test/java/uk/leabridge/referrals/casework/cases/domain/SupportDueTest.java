package uk.leabridge.referrals.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SupportDueTest {
    private static final SupportDue.Terms TERMS = new SupportDue.Terms(3, 1, 6, 12, 14);
    private static final Instant NOW = at("2026-06-01");

    private static Instant at(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static @Nullable Instant maybe(@Nullable String day) {
        return day == null ? null : at(day);
    }

    private static SupportDue.Times times(
            @Nullable String supported, @Nullable String exited, @Nullable String assessed, @Nullable String reviewed) {
        return new SupportDue.Times(maybe(supported), maybe(exited), maybe(assessed), maybe(reviewed), null, null);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "never", delimiter = '|', textBlock = """
            SUPPORT_ACTIVE | 2026-01-31 | never      | never      | 2026-02-28
            SUPPORT_ACTIVE | 2026-01-31 | never      | 2026-03-02 | 2026-04-02
            SUPPORT_ACTIVE | 2026-05-10 | never      | 2026-03-02 | 2026-06-10
            EXIT_PROPOSED  | 2026-01-31 | never      | 2026-03-02 | 2026-04-02
            EXITED         | 2026-01-31 | 2026-08-31 | 2026-08-01 | 2027-02-28
            REVIEW_6M      | 2026-01-31 | 2026-08-31 | 2026-08-01 | 2027-08-31
            REVIEW_12M     | 2026-01-31 | 2026-08-31 | 2026-08-01 | never
            ON_HOLD        | 2026-01-31 | never      | never      | never
            ADOPTED        | never      | never      | never      | never
            """)
    void knowsWhenTheNextReviewIsDue(
            CaseStatus status,
            @Nullable String supported,
            @Nullable String exited,
            @Nullable String reviewed,
            @Nullable LocalDate due) {
        assertThat(SupportDue.of(status, times(supported, exited, null, reviewed), TERMS, NOW)
                        .nextReviewDue())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "never", delimiter = '|', textBlock = """
            SUPPORT_ACTIVE | 2026-01-31 | never      | 2026-01-31
            SUPPORT_ACTIVE | 2026-01-31 | 2026-02-10 | 2026-05-10
            ADOPTED        | never      | never      | never
            ADOPTED        | never      | 2026-02-10 | 2026-05-10
            EXITED         | 2026-01-31 | 2026-02-10 | never
            CLOSED         | 2026-01-31 | 2026-02-10 | never
            """)
    void knowsWhenSomebodyIsToBeAssessed(
            CaseStatus status, @Nullable String supported, @Nullable String assessed, @Nullable LocalDate due) {
        assertThat(SupportDue.of(status, times(supported, null, assessed, null), TERMS, NOW)
                        .assessmentDue())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "never", delimiter = '|', textBlock = """
            2026-05-17 | never      | 2026-05-17 | 2026-05-17
            2026-05-18 | never      | 2026-05-18 | never
            2026-04-01 | 2026-05-17 | 2026-05-17 | 2026-05-17
            2026-04-01 | 2026-05-30 | 2026-05-30 | never
            never      | never      | never      | never
            """)
    void knowsWhenSupportPetersOut(
            @Nullable String stepped, @Nullable String met, @Nullable String last, @Nullable String silent) {
        var times = new SupportDue.Times(null, null, null, null, maybe(stepped), maybe(met));

        var due = SupportDue.of(CaseStatus.SUPPORT_ACTIVE, times, TERMS, NOW);

        assertThat(due.lastActivityAt()).isEqualTo(maybe(last));
        assertThat(due.silentSince()).isEqualTo(maybe(silent));
    }

    @ParameterizedTest
    @EnumSource(names = "SUPPORT_ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void isSilentOnlyWhileSupportIsActive(CaseStatus status) {
        var times = new SupportDue.Times(null, null, null, null, at("2026-01-01"), null);

        assertThat(SupportDue.of(status, times, TERMS, NOW).silentSince()).isNull();
    }

    @Test
    void turnsAtMidnightInLondon() {
        var late = Instant.parse("2026-05-10T23:30:00Z");
        var times = new SupportDue.Times(late, null, late, null, null, null);

        var due = SupportDue.of(CaseStatus.SUPPORT_ACTIVE, times, TERMS, NOW);

        assertThat(due.nextReviewDue()).isEqualTo("2026-06-11");
        assertThat(due.assessmentDue()).isEqualTo("2026-08-11");
    }
}
