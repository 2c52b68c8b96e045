package uk.leabridge.local.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.local.demo.SyntheticYear.Person;
import uk.leabridge.local.demo.SyntheticYear.Referral;

class SyntheticYearTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);

    private final SyntheticYear year = new SyntheticYear(1, "0a1b2c", UNTIL);

    @Test
    void isTheSameYearEachTime() {
        var again = new SyntheticYear(1, "0a1b2c", UNTIL);

        assertThat(again.referrals()).isEqualTo(year.referrals());
        assertThat(again.people()).isEqualTo(year.people());
        assertThat(again.completions()).isEqualTo(year.completions());
    }

    @Test
    void hasTheSizeThatWasPromised() {
        assertThat(year.referrals()).hasSize(450);
        assertThat(year.providers()).hasSize(40);
        assertThat(year.people()).hasSize(600);
        assertThat(year.completions()).hasSize(1500);
    }

    @ParameterizedTest
    @CsvSource({"EDUCATION, 3129", "POLICE, 2631", "LOCAL_AUTHORITY, 895"})
    void takesReferralsFromSectorsAsTheNationDoes(String sector, int national) {
        long count = year.referrals().stream()
                .filter(referral -> referral.sector().equals(sector))
                .count();

        assertThat(Math.abs(count - 450.0 * national / 8778)).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 345", "11, 15, 3192", "16, 17, 1178", "18, 120, 4063"})
    void refersPeopleOfTheNationsAges(int from, int to, int national) {
        long count = year.referrals().stream()
                .filter(referral ->
                        referral.person().age() >= from && referral.person().age() <= to)
                .count();

        assertThat(Math.abs(count - 450.0 * national / 8778)).isLessThan(1);
    }

    @Test
    void refersSomePeopleAgainByAMisspeltName() {
        var again = year.referrals().stream()
                .collect(groupingBy(referral -> referral.borough()
                        + referral.person().born()
                        + referral.person().postcode()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .toList();

        assertThat(again).hasSizeGreaterThan(5).allSatisfy(same -> {
            assertThat(same.getFirst().person().familyName())
                    .isNotEqualTo(same.getLast().person().familyName());
            assertThat(same.getLast().decision()).isNull();
        });
    }

    @Test
    void recordsNeedsAsOftenAsTheNationDoes() {
        var needs = year.referrals().stream().map(Referral::needs).toList();

        assertThat(needs.stream().filter(need -> need.mentalHealth() || need.neurodiversity()))
                .hasSize(Math.round(450f * 2955 / 8778));
        assertThat(needs.stream().filter(SyntheticYear.Needs::neurodiversity)).hasSize(Math.round(450f * 1226 / 8778));
    }

    @Test
    void takesThePublishedShareToAPanel() {
        assertThat(year.referrals().stream().filter(referral -> "CASE_OPENED".equals(referral.decision())))
                .hasSize(Math.round(450f * 893 / 6922));
    }

    @Test
    void doesNotGiveLondonTheNationsConcerns() {
        var counts = year.referrals().stream().collect(groupingBy(Referral::concern, counting()));

        assertThat(counts.values()).hasSize(9).allMatch(count -> count == 50);
    }

    @Test
    void givesEachBoroughItsPart() {
        var counts = year.referrals().stream().collect(groupingBy(Referral::borough, counting()));

        assertThat(counts).containsOnlyKeys(DemoPeople.BOROUGHS);
        assertThat(counts.values()).allMatch(count -> count == 75);
    }

    @Test
    void givesEachProviderAnOfficerADeputyAndOthers() {
        var duties = year.people().stream().collect(groupingBy(Person::provider, groupingBy(Person::duty, counting())));

        assertThat(duties).hasSize(40);
        assertThat(duties.values()).containsOnly(Map.of("DSO", 1L, "DEPUTY", 1L, "NONE", 13L));
    }

    @Test
    void completesNoCourseTwiceAndNoneInTheFuture() {
        assertThat(year.completions())
                .extracting(completion -> completion.person().number() + completion.kind())
                .doesNotHaveDuplicates();
        assertThat(year.completions()).extracting(SyntheticYear.Completion::day).allMatch(day -> day.isBefore(UNTIL));
    }

    @Test
    void givesEveryoneTheirOwnNameAndAddress() {
        var next = new SyntheticYear(2, "0a1b2c", UNTIL);

        assertThat(year.names()).hasSize(1050).doesNotHaveDuplicates().doesNotContainAnyElementsOf(next.names());
        assertThat(year.people()).extracting(Person::email).doesNotHaveDuplicates();
        assertThat(year.people())
                .extracting(Person::email)
                .doesNotContainAnyElementsOf(
                        next.people().stream().map(Person::email).toList());
        assertThat(year.providers()).extracting(SyntheticYear.Provider::slug).doesNotHaveDuplicates();
    }

    @Test
    void namesNobodyReal() {
        assertThat(year.names()).allMatch(name -> name.matches("Sample [A-Z][a-z]+-\\d+"));
        assertThat(year.people())
                .allMatch(person -> person.email().endsWith("@example.org")
                        && person.email().equals(person.email().toLowerCase(Locale.ROOT)));
    }
}
