package uk.leabridge.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.local.DemoPeople;

/**
 * A year of six boroughs, made up: the same for the same year, mark and day. Proportions are the national ones where they are
 * published and fit London.
 *
 * @param year 1 for a home's first run, 2 for its second: each has people of its own
 * @param mark of the run, part of every e-mail address
 * @param until the last day of the year
 */
record SyntheticYear(int year, String mark, LocalDate until) {
    static final int REFERRALS = 450;
    static final int PROVIDERS = 40;
    static final int PEOPLE = 600;
    static final int COMPLETIONS = 1500;

    /** Every so manieth referral, when it is open, is of somebody who was referred to the same borough before. */
    private static final int REPEATED = 11;

    private static final List<String> ETHNIC_GROUPS =
            List.of("ASIAN", "BLACK", "MIXED", "WHITE", "OTHER", "NOT_STATED");

    /** Numbers of names of one year. */
    private static final int NUMBERS = 2000;

    private static final List<String> OTHER_SECTORS =
            List.of("HEALTH", "PRISON_PROBATION", "COMMUNITY", "FRIENDS_FAMILY", "OTHER");
    private static final List<String> CONCERNS = List.of(
            "NO_IDEOLOGY",
            "EXTREME_RIGHT_WING",
            "ISLAMIST",
            "CONFLICTED",
            "FASCINATION_EXTREME_VIOLENCE",
            "SCHOOL_MASSACRE",
            "INCEL",
            "LEFT_ANARCHIST_SINGLE_ISSUE",
            "OTHER");
    private static final List<String> WITHOUT_PANEL = List.of("NO_FURTHER_ACTION", "SIGNPOSTED", "ADVICE_ONLY");

    /** Courses of a person in the order in which they are taken; the first ones are what most need. */
    private static final List<String> COURSES = List.of("SAFEGUARDING_BASIC", "WRAP", "PREVENT_E_LEARNING");

    /**
     * A referral.
     *
     * @param decision what the borough decides on it; null while it is open
     */
    record Referral(
            int number,
            String borough,
            String sector,
            String concern,
            Somebody person,
            Needs needs,
            boolean immediateDanger,
            @Nullable String decision) {}

    /**
     * Whom a referral is about.
     *
     * @param postcode of an area that no place is in
     */
    record Somebody(String familyName, int age, LocalDate born, String postcode, String sex, String ethnicGroup) {
        /** The same person, written by somebody who heard the name. */
        Somebody misspelt() {
            return new Somebody(familyName.replaceFirst("[aeiou]", "y"), age, born, postcode, sex, ethnicGroup);
        }
    }

    /** What else goes on in a person's life. */
    record Needs(boolean mentalHealth, boolean neurodiversity) {}

    /** A voluntary organisation that works in one borough or two. */
    record Provider(int number, String slug, String name, List<String> boroughs) {
        String borough() {
            return boroughs.getFirst();
        }
    }

    /**
     * Somebody who works for a provider.
     *
     * @param duty DSO, DEPUTY or NONE
     */
    record Person(int number, Provider provider, String name, String email, String duty) {
        boolean isDesignated() {
            return duty.equals("DSO");
        }
    }

    /** A course that a person has completed on a day. */
    record Completion(Person person, String kind, LocalDate day) {}

    List<Referral> referrals() {
        var figures = NationalFigures.read();
        List<String> sectors = shuffled(figures.spread("sector", OTHER_SECTORS, REFERRALS), 1);
        List<String> ages = shuffled(figures.spread("age", List.of("ADULT"), REFERRALS), 2);
        List<String> concerns = shuffled(figures.spread("concern", CONCERNS, REFERRALS), 3);
        List<Needs> needs = needs(figures);
        List<String> decisions = decisions(figures);
        Random random = random(6);
        List<Referral> referrals = new ArrayList<>();
        for (int i = 0; i < REFERRALS; i++) {
            String borough = DemoPeople.BOROUGHS.get(i % DemoPeople.BOROUGHS.size());
            int number = base() + PEOPLE + i;
            String band = ages.get(i);
            var person = decisions.get(i).isEmpty() && number % REPEATED == 0
                    ? before(referrals, borough, band, ages).map(Somebody::misspelt)
                    : Optional.<Somebody>empty();
            referrals.add(new Referral(
                    number,
                    borough,
                    sectors.get(i),
                    concerns.get(i),
                    person.orElseGet(() -> somebody(number, age(band, random), random)),
                    needs.get(i),
                    random.nextInt(50) == 0,
                    decisions.get(i).isEmpty() ? null : decisions.get(i)));
        }
        return List.copyOf(referrals);
    }

    /** Whom the borough has heard of once, of this age. */
    private static Optional<Somebody> before(
            List<Referral> referrals, String borough, String band, List<String> bands) {
        return IntStream.range(0, referrals.size())
                .filter(i -> referrals.get(i).borough().equals(borough)
                        && bands.get(i).equals(band))
                .mapToObj(i -> referrals.get(i).person())
                .filter(one -> referrals.stream().noneMatch(other -> other.person()
                        .familyName()
                        .equals(one.misspelt().familyName())))
                .findFirst();
    }

    private Somebody somebody(int number, int age, Random random) {
        return new Somebody(
                SampleNames.family(number),
                age,
                until.minusYears(age).minusDays(1 + random.nextInt(360)),
                "ZZ%d %d%c%c"
                        .formatted(
                                10 + random.nextInt(90), random.nextInt(10), 'A' + number % 26, 'A' + number / 26 % 26),
                random.nextInt(5) == 0 ? "FEMALE" : "MALE",
                ETHNIC_GROUPS.get(random.nextInt(ETHNIC_GROUPS.size())));
    }

    List<Provider> providers() {
        List<Provider> providers = new ArrayList<>();
        for (int i = 0; i < PROVIDERS; i++) {
            String first = DemoPeople.BOROUGHS.get(i % DemoPeople.BOROUGHS.size());
            String second = DemoPeople.BOROUGHS.get((i + 1) % DemoPeople.BOROUGHS.size());
            int number = base() + i;
            providers.add(new Provider(
                    number,
                    "sample-association-" + number + "-" + mark,
                    SampleNames.organisation(number),
                    i % 5 == 0 ? List.of(first, second) : List.of(first)));
        }
        return List.copyOf(providers);
    }

    List<Person> people() {
        List<Provider> providers = providers();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int number = base() + i;
            int place = i / PROVIDERS;
            people.add(new Person(
                    number,
                    providers.get(i % PROVIDERS),
                    SampleNames.whole(number),
                    SampleNames.email(number, mark),
                    place == 0 ? "DSO" : place == 1 ? "DEPUTY" : "NONE"));
        }
        return List.copyOf(people);
    }

    /** Two or three for each person; every eighth day lies far enough back for the course to have lapsed, or to do so soon. */
    List<Completion> completions() {
        List<Person> people = people();
        Random random = random(7);
        List<Completion> completions = new ArrayList<>();
        for (int i = 0; i < COMPLETIONS; i++) {
            Person person = people.get(i % PEOPLE);
            int turn = i / PEOPLE;
            String kind = turn == 0 && person.isDesignated() ? "SAFEGUARDING_DESIGNATED" : COURSES.get(turn);
            int daysAgo = 1 + random.nextInt(i % 8 == 7 ? 1200 : 330);
            completions.add(new Completion(person, kind, until.minusDays(daysAgo)));
        }
        return List.copyOf(completions);
    }

    /** Every person's name of the year: what must appear nowhere in clear. */
    List<String> names() {
        return Stream.concat(
                        people().stream().map(Person::name),
                        referrals().stream()
                                .map(referral -> SampleNames.GIVEN + " "
                                        + referral.person().familyName()))
                .toList();
    }

    private List<Needs> needs(NationalFigures figures) {
        int either = figures.of("need", "MENTAL_HEALTH_OR_NEURODIVERSITY", REFERRALS);
        int autism = figures.of("need", "AUTISM_SPECTRUM", REFERRALS);
        List<Needs> needs = new ArrayList<>(Collections.nCopies(autism, new Needs(false, true)));
        needs.addAll(Collections.nCopies(either - autism, new Needs(true, false)));
        needs.addAll(Collections.nCopies(REFERRALS - either, new Needs(false, false)));
        Collections.shuffle(needs, random(4));
        return needs;
    }

    /** The published share goes to a panel; half of the others are decided, and the rest wait for their officer. */
    private List<String> decisions(NationalFigures figures) {
        int panel = figures.of("outcome", "DISCUSSED_AT_PANEL", REFERRALS);
        List<String> decisions = new ArrayList<>(Collections.nCopies(panel, "CASE_OPENED"));
        for (int i = panel; i < REFERRALS; i++) {
            decisions.add(i % 2 == 0 ? "" : WITHOUT_PANEL.get(i / 2 % WITHOUT_PANEL.size()));
        }
        Collections.shuffle(decisions, random(5));
        return decisions;
    }

    private static int age(String band, Random random) {
        return switch (band) {
            case "AGE_10_AND_UNDER" -> 6 + random.nextInt(5);
            case "AGE_11_TO_15" -> 11 + random.nextInt(5);
            case "AGE_16_TO_17" -> 16 + random.nextInt(2);
            default -> 18 + random.nextInt(48);
        };
    }

    private List<String> shuffled(Map<String, Integer> counts, int purpose) {
        List<String> all = new ArrayList<>();
        counts.forEach((category, count) -> all.addAll(Collections.nCopies(count, category)));
        Collections.shuffle(all, random(purpose));
        return all;
    }

    private Random random(int purpose) {
        return new Random(1_000L * year + purpose);
    }

    private int base() {
        return (year - 1) * NUMBERS + 1;
    }
}
