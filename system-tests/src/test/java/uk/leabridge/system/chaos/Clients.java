package uk.leabridge.system.chaos;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.system.chaos.PatientClient.Ask;
import uk.leabridge.system.chaos.PatientClient.Reply;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SamplePeople;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.World;

/** What people and systems of all boroughs do all day: they refer, record training, award grants, issue alerts, and read. */
final class Clients {
    private static final String REFERRALS = "/api/referrals/v1";
    private static final String TRAINING = "/api/training/v1";
    private static final String GRANTS = "/api/grants/v1";
    private static final String COMMS = "/api/comms/v1";
    private static final int LEARNERS = 10;
    private static final List<String> READS = List.of(
            "safeguarding-officer " + REFERRALS + "/worklist",
            "safeguarding-officer " + COMMS + "/inbox?limit=20",
            "training-coordinator " + TRAINING + "/courses",
            "grant-officer " + GRANTS + "/providers?limit=20");

    private final PatientClient client;
    private final Map<String, Borough> boroughs;
    private final AtomicInteger count = new AtomicInteger();

    /** What a borough has beforehand. */
    private record Borough(
            List<String> learners,
            String course,
            String programme,
            String incident,
            String contact,
            AtomicInteger completions) {}

    private Clients(PatientClient client, Map<String, Borough> boroughs) {
        this.client = client;
        this.boroughs = boroughs;
    }

    static Clients of(World world, PatientClient client) {
        return new Clients(
                client,
                DemoPeople.BOROUGHS.stream().collect(Collectors.toMap(one -> one, one -> prepared(world, one))));
    }

    /** The same people, who send in another way. */
    Clients by(PatientClient other) {
        return new Clients(other, boroughs);
    }

    /** Everybody who sends something. */
    static List<String> people() {
        return Stream.of(
                        "referrer",
                        "safeguarding-officer",
                        "training-coordinator",
                        "grant-officer",
                        "comms-officer",
                        "comms-approver",
                        "auditor")
                .flatMap(role -> DemoPeople.BOROUGHS.stream().map(borough -> role + "." + borough))
                .toList();
    }

    /** The next of everything: of twenty, eight refer, three record, one awards, one alerts, and seven read. */
    void next(Ledger ledger) {
        int number = count.getAndIncrement();
        String borough = DemoPeople.BOROUGHS.get(number % DemoPeople.BOROUGHS.size());
        switch (number % 20) {
            case 0, 2, 4, 6, 8, 10, 12, 14 -> refer(borough, ledger);
            case 1, 7, 13 -> record(borough, ledger);
            case 3 -> award(borough, ledger);
            case 9 -> alert(borough, ledger);
            default -> read(borough, number, ledger);
        }
    }

    Optional<String> refer(String borough, Ledger ledger) {
        Optional<String> id = create(
                "referrer." + borough,
                REFERRALS + "/referrals",
                SampleReferral.next().json(),
                ledger);
        id.ifPresent(one -> ledger.acknowledge(Written.REFERRAL, one));
        return id;
    }

    /** Each learner's completions are of different days. */
    Optional<String> record(String borough, Ledger ledger) {
        Borough there = there(borough);
        int number = there.completions().getAndIncrement();
        String learner = there.learners().get(number % LEARNERS);
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1 + number / LEARNERS % 900);
        Optional<String> id = create(
                "training-coordinator." + borough,
                TRAINING + "/completions",
                """
                {"learnerId": "%s", "courseId": "%s", "completedOn": "%s", "source": "ATTENDANCE"}""".formatted(learner, there.course(), day),
                ledger);
        id.ifPresent(one -> ledger.acknowledge(Written.COMPLETION, one));
        return id;
    }

    private void award(String borough, Ledger ledger) {
        String officer = "grant-officer." + borough;
        Optional<String> provider = create(officer, GRANTS + "/providers", """
                {"slug": "sample-provider-%s", "name": "Sample Provider"}""".formatted(UUID.randomUUID()), ledger);
        provider.flatMap(one -> create(
                        officer,
                        GRANTS + "/awards",
                        """
                        {"providerId": "%s", "programmeId": "%s", "amountPence": 15000, "startsOn": "2026-04-01",
                         "endsOn": "2031-03-31", "purpose": "Sample sessions", "worksWithYoungPeople": true}""".formatted(one, there(borough).programme()),
                        ledger))
                .ifPresent(_ -> ledger.acknowledge(Written.GRANT, provider.orElseThrow()));
    }

    /** Written, submitted, approved by a second person, and issued to one mailbox. */
    private void alert(String borough, Ledger ledger) {
        String officer = "comms-officer." + borough;
        Optional<String> id = create(
                officer,
                COMMS + "/alerts",
                """
                {"incidentId": "%s", "severity": "MODERATE", "urgency": "EXPECTED", "certainty": "LIKELY",
                 "headline": "March on Saturday", "description": "A march passes Sample Square on Saturday.",
                 "instruction": "Plan for closed roads.", "scope": "RESTRICTED",
                 "audience": {"roleGroups": [], "contacts": ["%s"]}}""".formatted(there(borough).incident(), there(borough).contact()),
                ledger);
        id.ifPresent(alert -> {
            String path = COMMS + "/alerts/" + alert;
            boolean issued = step(officer, path, "/submission", "", "PENDING_APPROVAL", ledger)
                    && step(
                            "comms-approver." + borough,
                            path,
                            "/approval",
                            "{\"decision\": \"APPROVE\"}",
                            "APPROVED",
                            ledger)
                    && step(officer, path, "/issue", "", "ISSUED", ledger);
            if (issued) ledger.acknowledge(Written.ALERT, alert);
        });
    }

    /** A step that was taken although its answer did not arrive is refused when it is sent again: then the alert says so. */
    private boolean step(String person, String alert, String step, String body, String status, Ledger ledger) {
        Optional<Reply> read = client.send(Ask.get(person, alert), ledger);
        if (read.isEmpty()) return false;
        Optional<Reply> taken = client.send(
                new Ask(
                        person,
                        "POST",
                        alert + step,
                        body,
                        "If-Match",
                        read.get().tag()),
                ledger);
        if (taken.isEmpty() || taken.get().isGood()) return taken.isPresent();
        boolean before = client.send(Ask.get(person, alert), ledger)
                .filter(one -> one.json().path("status").asText().equals(status))
                .isPresent();
        if (!before)
            ledger.unexpected("alert" + step + ": " + taken.get().status() + " "
                    + taken.get().body());
        return before;
    }

    private void read(String borough, int number, Ledger ledger) {
        String[] read = READS.get(number % READS.size()).split(" ", 2);
        client.send(Ask.get(read[0] + "." + borough, read[1]), ledger)
                .filter(reply -> !reply.isGood())
                .ifPresent(reply -> ledger.unexpected(read[1] + ": " + reply.status()));
    }

    private Optional<String> create(String person, String path, String body, Ledger ledger) {
        Ask ask = Ask.create(person, path, body, UUID.randomUUID().toString());
        Optional<Reply> reply = client.send(ask, ledger);
        reply.filter(one -> one.status() != 201)
                .ifPresent(one -> ledger.unexpected(path + ": " + one.status() + " " + one.body()));
        return reply.filter(one -> one.status() == 201)
                .map(one -> one.json().path("id").asText());
    }

    private Borough there(String borough) {
        return Objects.requireNonNull(boroughs.get(borough), borough);
    }

    private static Borough prepared(World world, String borough) {
        Caller coordinator = world.as("training-coordinator." + borough);
        String school = made(coordinator, TRAINING + "/organisations", """
                {"slug": "sample-school-%s", "name": "Sample School", "kind": "SCHOOL"}""".formatted(UUID.randomUUID()));
        List<String> learners = Stream.generate(SamplePeople::address)
                .limit(LEARNERS)
                .map(one -> made(coordinator, TRAINING + "/learners", SamplePeople.learner(one, school)))
                .toList();
        String course = coordinator
                .get(TRAINING + "/courses")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        String programme = made(world.as("grant-officer." + borough), GRANTS + "/programmes", """
                {"title": "Sample programme", "financialYear": "2026/27", "budgetPence": 100000000000}""");
        Caller officer = world.as("comms-officer." + borough);
        String incident = made(officer, COMMS + "/incidents", """
                {"kind": "DEMONSTRATION", "place": "Sample Square", "severity": "MODERATE",
                 "summary": "A march is announced for Saturday.", "exercise": true}""");
        String contact =
                made(officer, COMMS + "/contacts", SamplePeople.contact(SamplePeople.address(), "SCHOOL_LEADS"));
        return new Borough(learners, course, programme, incident, contact, new AtomicInteger());
    }

    private static String made(Caller caller, String path, String body) {
        return caller.create(path, body).expect(201).text("id");
    }
}
