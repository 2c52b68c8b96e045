package uk.leabridge.referrals.casework.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final Framework FRAMEWORK = FrameworkTest.shipped();
    private static final UUID CASE = UUID.fromString("019aab00-0000-7000-8000-0000000000cc");

    private static Instant at(int number) {
        return FIRST.plus(Duration.ofDays(90L * (number - 1)));
    }

    private static Framework named(String id) {
        return new Framework(
                id,
                1,
                FRAMEWORK.title(),
                FRAMEWORK.published(),
                FRAMEWORK.source(),
                FRAMEWORK.guidance(),
                FRAMEWORK.scale(),
                FRAMEWORK.dimensions());
    }

    private static Assessment assessment(int number, Framework by, Function<String, Presence> presence) {
        var findings = by.codes().stream()
                .map(code -> found(code, presence.apply(code), new byte[] {1}))
                .toList();
        return Assessment.record(
                UUID.randomUUID(),
                new Assessment.Subject("hackney", CASE, UUID.randomUUID(), number),
                by,
                new Assessment.Made(findings, new byte[] {2}, "officer", at(number)));
    }

    private static Finding.Found found(String factor, Presence presence, byte @Nullable [] note) {
        return new Finding.Found(factor, presence, note);
    }

    /** P, N or U (not known) for GRIEVANCE in each assessment; nothing else is present. A small letter is another framework's. */
    private static List<Assessment> row(String letters) {
        var row = new ArrayList<Assessment>();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            var by = Character.isUpperCase(letter) ? FRAMEWORK : named("another");
            var presence =
                    switch (Character.toUpperCase(letter)) {
                        case 'P' -> Presence.PRESENT;
                        case 'N' -> Presence.NOT_PRESENT;
                        default -> Presence.NOT_KNOWN;
                    };
            row.add(assessment(row.size() + 1, by, code -> code.equals("GRIEVANCE") ? presence : Presence.NOT_PRESENT));
        }
        return row;
    }

    @ParameterizedTest
    @CsvSource({
        "P, 1",
        "PP, 1",
        "NP, 2",
        "PNP, 3",
        "PUP, 3",
        "NPPP, 2",
        "PPNPP, 4",
        "pP, 2",
        "PpP, 3",
        "PPp, 3",
        "N, 0",
        "PN, 0",
        "PU, 0",
        "U, 0"
    })
    void knowsSinceWhenAFactorHasBeenPresentWithoutABreak(String row, int since) {
        var runs = PresenceRuns.of(row(row));

        if (since == 0) assertThat(runs).isEmpty();
        else assertThat(runs).containsOnlyKeys("GRIEVANCE").containsEntry("GRIEVANCE", at(since));
    }

    @Test
    void knowsNothingOfSomebodyWhoWasNeverAssessed() {
        assertThat(PresenceRuns.of(List.of())).isEmpty();
    }

    @Test
    void saysWhatHasChangedAndNothingElse() {
        var before = row("N").getFirst();
        var after = assessment(2, FRAMEWORK, code -> switch (code) {
            case "GRIEVANCE" -> Presence.PRESENT;
            case "STATUS" -> Presence.NOT_KNOWN;
            default -> Presence.NOT_PRESENT;
        });

        assertThat(after.since(before))
                .containsExactlyInAnyOrder(
                        new Assessment.Change("GRIEVANCE", Presence.NOT_PRESENT, Presence.PRESENT),
                        new Assessment.Change("STATUS", Presence.NOT_PRESENT, Presence.NOT_KNOWN));
        assertThat(after.since(after)).isEmpty();
    }

    private static List<Finding.Found> whole() {
        return new ArrayList<>(FRAMEWORK.codes().stream()
                .map(code -> found(code, Presence.NOT_KNOWN, null))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing  |              |       |
            missing  | GRIEVANCE    |       |
            unknown  |              | OTHER |
            noteless |              |       | STATUS
            """)
    void wantsSomethingSaidOfEveryFactorAndWhatShowsThosePresent(
            String wrong, @Nullable String missing, @Nullable String unknown, @Nullable String noteless) {
        var findings = whole();
        if (wrong.equals("missing")) findings.removeIf(f -> f.factor().equals("GRIEVANCE"));
        if (wrong.equals("unknown")) findings.add(found("OTHER", Presence.PRESENT, new byte[] {1}));
        if (wrong.equals("noteless")) {
            findings.removeIf(f -> f.factor().equals("STATUS"));
            findings.add(found("STATUS", Presence.PRESENT, null));
        }

        var lack = Completeness.lackOf(FRAMEWORK, findings);

        assertThat(lack.isEmpty()).isEqualTo(wrong.equals("nothing"));
        lack.ifPresent(l -> {
            assertThat(l.missing()).isEqualTo(some(missing));
            assertThat(l.unknown()).isEqualTo(some(unknown));
            assertThat(l.noteless()).isEqualTo(some(noteless));
        });
    }

    private static java.util.Set<String> some(@Nullable String one) {
        return one == null ? java.util.Set.of() : java.util.Set.of(one);
    }

    @Test
    void saysNothingTwice() {
        var twice = whole();
        twice.add(found("GRIEVANCE", Presence.NOT_PRESENT, null));

        assertThat(Completeness.lackOf(FRAMEWORK, twice)).isPresent();
        assertThatThrownBy(() -> Assessment.record(
                        UUID.randomUUID(),
                        new Assessment.Subject("hackney", CASE, UUID.randomUUID(), 1),
                        FRAMEWORK,
                        new Assessment.Made(twice, new byte[] {2}, "officer", FIRST)))
                .isInstanceOf(IllegalStateException.class);
    }
}
