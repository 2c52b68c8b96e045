package uk.leabridge.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.local.demo.SyntheticYear.Person;

/** Reads through the gateway, with the right people's tokens, what became of what was sent. */
final class ReadingBack {
    private static final List<String> AREAS = List.of("referrals", "training", "grants");

    private final Door door;
    private final Pages pages;
    private final Sent sent;
    private final Crew crew;

    ReadingBack(Door door, DemoRun run, Sent sent, Crew crew) {
        this.door = door;
        this.pages = new Pages(door, run);
        this.sent = sent;
        this.crew = crew;
    }

    /** What the borough's officers and coordinators see in their lists and records. */
    Found stored(Map<Person, String> learners) {
        var found = new Found();
        List<Map.Entry<String, String>> providers = fundedBy();
        crew.quietly(DemoPeople.BOROUGHS, borough -> {
            pages.each(Referring.officer(borough), "/api/referrals/v1/referrals", "receivedAt", item -> {
                String id = item.path("id").asText();
                found.add(Kind.REFERRAL, id, sent);
                if (!List.of("RECEIVED", "SCREENING")
                        .contains(item.path("status").asText())) {
                    found.add(Kind.DECISION, id, sent);
                }
            });
            String coordinator = Teaching.coordinator(borough);
            list(coordinator, "/api/training/v1/organisations", Kind.ORGANISATION, found);
            list(coordinator, "/api/training/v1/learners", Kind.LEARNER, found);
            String officer = Funding.officer(borough);
            list(officer, Funding.AREA + "providers", Kind.PROVIDER, found);
            list(officer, Funding.AREA + "awards", Kind.AWARD, found);
            pages.each(
                    officer,
                    Funding.AREA + "compliance",
                    "",
                    line -> found.add(Kind.COMPLIANCE, line.path("providerId").asText(), sent));
        });
        crew.quietly(
                providers,
                provider -> list(
                        Funding.officer(provider.getValue()),
                        Funding.AREA + "providers/" + provider.getKey() + "/roster",
                        Kind.ROSTER_ENTRY,
                        found));
        crew.quietly(List.copyOf(learners.entrySet()), learner -> record(learner, found));
        return found;
    }

    /** What each borough's auditor finds in each service's audit. */
    Found audited() {
        var found = new Found();
        List<String[]> places = AREAS.stream()
                .flatMap(area -> DemoPeople.BOROUGHS.stream().map(borough -> new String[] {area, borough}))
                .toList();
        crew.quietly(places, place -> {
            List<Kind> kinds = Kind.of(place[0]);
            pages.each("auditor." + place[1], "/api/" + place[0] + "/v1/audit", "at", entry -> {
                for (Kind kind : kinds) {
                    if (kind.audited().equals(entry.path("action").asText())) {
                        found.add(kind, entry.path("entityId").asText(), sent);
                    }
                }
            });
        });
        return found;
    }

    /** What officers find in their inboxes of new referrals, and those who referred of the outcomes. */
    Found inboxes() {
        var found = new Found();
        List<String> readers = new ArrayList<>();
        for (String borough : DemoPeople.BOROUGHS) {
            Stream.of("EDUCATION", "POLICE", "LOCAL_AUTHORITY")
                    .map(sector -> Referring.referrer(borough, sector))
                    .forEach(readers::add);
            readers.add(Funding.officer(borough));
        }
        crew.quietly(
                readers,
                reader -> pages.each(reader, "/api/comms/v1/inbox", "at", item -> {
                    for (Kind kind : Kind.values()) {
                        if (kind.isItem(item.path("kind").asText())) {
                            found.add(kind, item.path("subjectId").asText(), sent);
                        }
                    }
                }));
        return found;
    }

    /** Each provider with a borough that funds it. */
    private List<Map.Entry<String, String>> fundedBy() {
        Map<String, String> boroughs = new ConcurrentHashMap<>();
        for (String borough : DemoPeople.BOROUGHS) {
            pages.each(Funding.officer(borough), Funding.AREA + "providers", "", provider -> {
                String id = provider.path("id").asText();
                if (sent.has(Kind.PROVIDER, id)) {
                    boroughs.put(id, borough);
                }
            });
        }
        return List.copyOf(boroughs.entrySet());
    }

    private void list(String caller, String path, Kind kind, Found found) {
        pages.each(caller, path, "", item -> found.add(kind, item.path("id").asText(), sent));
    }

    private void record(Map.Entry<Person, String> learner, Found found) {
        String coordinator = Teaching.coordinator(learner.getKey().provider().borough());
        String path = "/api/training/v1/learners/" + learner.getValue() + "/record";
        door.get(coordinator, path)
                .body()
                .path("completions")
                .forEach(completion ->
                        found.add(Kind.COMPLETION, completion.path("id").asText(), sent));
    }
}
