package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.local.demo.SyntheticYear.Person;

/** Sends what grants keeps: providers, their people, a programme a borough, and an award for each provider; by grant officers. */
final class Funding {
    static final String AREA = "/api/grants/v1/";

    private final Door door;
    private final DemoRun run;
    private final Sent sent;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, String> providers = new ConcurrentHashMap<>();
    private final Map<String, String> programmes = new ConcurrentHashMap<>();

    Funding(Door door, DemoRun run, Sent sent) {
        this.door = door;
        this.run = run;
        this.sent = sent;
    }

    static String officer(String borough) {
        return "grant-officer." + borough;
    }

    void send(Crew crew, SyntheticYear year) {
        List<SyntheticYear.Provider> all = year.providers();
        crew.each(Kind.PROVIDER.title(), all, this::register);
        crew.each(Kind.ROSTER_ENTRY.title(), year.people(), person -> add(person, year.until()));
        crew.quietly(DemoPeople.BOROUGHS, borough -> open(borough, year.until()));
        crew.each(Kind.AWARD.title(), all, provider -> award(provider, year.until()));
    }

    /** One borough registers it; another that funds it too says the same and joins. */
    private void register(SyntheticYear.Provider provider) {
        ObjectNode told = json.createObjectNode().put("slug", provider.slug()).put("name", provider.name());
        for (String borough : provider.boroughs()) {
            String id = create(borough, "providers", "provider-" + borough, provider.number(), told);
            providers.put(provider.number(), id);
            sent.add(Kind.PROVIDER, id);
        }
    }

    private void add(Person person, LocalDate today) {
        SyntheticYear.Provider provider = person.provider();
        ObjectNode entry = json.createObjectNode()
                .put("name", person.name())
                .put("email", person.email())
                .put("role", "Sample worker")
                .put("regulatedActivity", person.number() % 2 == 0)
                .put("designation", person.duty())
                .put("startsOn", today.minusYears(1).toString());
        String path = "providers/" + provider(provider) + "/roster";
        sent.add(Kind.ROSTER_ENTRY, create(provider.borough(), path, "roster", person.number(), entry));
    }

    private void open(String borough, LocalDate today) {
        int year = today.minusMonths(3).getYear();
        ObjectNode programme = json.createObjectNode()
                .put("title", "Sample programme " + run.mark())
                .put("financialYear", year + "/" + (year + 1) % 100)
                .put("budgetPence", 50_000_000L);
        programmes.put(borough, create(borough, "programmes", "programme", borough, programme));
    }

    private void award(SyntheticYear.Provider provider, LocalDate today) {
        String borough = provider.borough();
        ObjectNode award = json.createObjectNode()
                .put("providerId", provider(provider))
                .put("programmeId", programmes.get(borough))
                .put("amountPence", 1_000_000L + provider.number() % 10 * 250_000L)
                .put("startsOn", today.minusMonths(6).toString())
                .put("endsOn", today.plusMonths(6).toString())
                .put("purpose", "Sample activities for young people and families")
                .put("worksWithYoungPeople", provider.number() % 4 != 0);
        sent.add(Kind.AWARD, create(borough, "awards", "award", provider.number(), award));
        sent.add(Kind.COMPLIANCE, provider(provider));
    }

    private String provider(SyntheticYear.Provider provider) {
        return Objects.requireNonNull(providers.get(provider.number()));
    }

    private String create(String borough, String path, String kind, Object which, ObjectNode body) {
        return door.create(officer(borough), AREA + path, run.key(kind, which), body)
                .path("id")
                .asText();
    }
}
