package uk.leabridge.system.world;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something of Tower Hamlets at each path that names one thing, so that another borough can be refused what is really there, and
 * bodies for the operations whose rules a schema does not tell.
 */
public final class Samples {
    /** The borough whose things these are. */
    public static final String OWN = "tower-hamlets";

    /** The borough that must not see them. */
    public static final String OTHER = "hackney";

    private static final String SCREENING = """
            {"decision": "SCREENING", "reason": "An officer of the borough starts to screen this referral.",
             "legalBasis": "PUBLIC_TASK"}""";

    private static final String DRAFT = """
            {"answers": {"immediateDanger": "no", "givenName": "Ottoline"}}""";
    private static final String QUESTION = """
            {"question": "May a school talk to the family before it refers?"}""";

    private static final String WORDS = SampleSupport.WORDS;
    private static final String TERMS = """
            {"name": "Sample panel", "quorumMinimum": 2, "agencies": [
              {"code": "POLICE_CT", "name": "Police", "required": true},
              {"code": "HEALTH", "name": "Health", "required": false}]}""";
    private static final String PANEL = "{\"kind\": \"SIP\", \"terms\": " + TERMS + "}";
    private static final String SEAT = """
            {"subject": "019aab00-0000-7000-8000-0000000000dd", "agency": "HEALTH", "displayRole": "Named nurse"}""";
    private static final String MEETING = meetingIn(7);
    private static final String ATTENDANCE = """
            {"agencies": [{"agency": "POLICE_CT", "present": true}, {"agency": "HEALTH", "present": false}]}""";
    private static final String INFORMATION = """
            {"agency": "HEALTH", "words": "Known to the school nurse since May."}""";

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final List<Made> made = new ArrayList<>();

    private Samples() {}

    static Samples make(World world) {
        var samples = new Samples();
        samples.referrals(world);
        samples.cases(world);
        samples.grants(world);
        samples.training(world);
        samples.comms(world);
        return samples;
    }

    /** The path with the ids of what is there, and of nothing where there is nothing of that kind. */
    public String fill(String path) {
        String filled = "";
        String template = "";
        for (String part : path.substring(1).split("/", -1)) {
            boolean parameter = part.startsWith("{");
            template += "/" + (parameter ? "{}" : part);
            filled += "/"
                    + (parameter ? ids.getOrDefault(template, UUID.randomUUID().toString()) : part);
        }
        return filled;
    }

    /** A body for an operation whose rules a schema does not tell. */
    public Optional<String> body(String operation) {
        return Optional.ofNullable(bodies.get(operation));
    }

    private void referrals(World world) {
        String referrals = "/api/referrals/v1/referrals";
        String drafts = "/api/referrals/v1/referral-drafts";
        String advice = "/api/referrals/v1/advice";
        Caller referrer = world.as("referrer." + OWN);
        String id = made(referrer, referrals, SampleReferral.next().json());
        known(referrals + "/{id}", id);
        known(referrals + "/mine/{id}", id);
        bodies.put("POST " + referrals, SampleReferral.next().json());
        bodies.put("POST " + referrals + "/{id}/screening", SCREENING);
        known(drafts + "/{id}", made(referrer, drafts, DRAFT));
        bodies.put("POST " + drafts, DRAFT);
        bodies.put("PUT " + drafts + "/{id}", DRAFT);
        known(advice + "/{id}", made(referrer, advice, QUESTION));
    }

    /** A meeting so many days ahead: the next one stands first in people's work lists. */
    private static String meetingIn(int days) {
        return """
            {"startsAt": "%sT10:00:00Z", "online": true, "chair": "019aab00-0000-7000-8000-0000000000ee"}""".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(days));
    }

    /** A child's case before a panel: listed, with a member, attendance and information, so that every table has rows. */
    private void cases(World world) {
        String v1 = "/api/referrals/v1";
        Caller officer = world.as("safeguarding-officer." + OWN);
        Caller chair = world.as("panel-chair." + OWN);
        String caseId = SampleSupport.opened(world, v1);
        String panel = made(world.as("borough-admin." + OWN), v1 + "/panels", PANEL);
        String member = made(chair, v1 + "/panels/" + panel + "/members", SEAT);
        String meeting = made(chair, v1 + "/panels/" + panel + "/meetings", MEETING);
        String listing = "{\"caseId\": \"%s\", %s}".formatted(caseId, WORDS);
        String item = made(officer, v1 + "/meetings/" + meeting + "/agenda", listing);
        made(officer, v1 + "/meetings/" + meeting + "/agenda/" + item + "/information", INFORMATION);
        officer.change("PUT", v1 + "/meetings/" + meeting + "/attendance", ATTENDANCE, "\"1\"")
                .expect(200);
        known(v1 + "/transfers/{id}", SampleTransfer.offered(world, v1));
        var retention = SampleRetention.make(
                world, v1, SampleSupport.make(world, v1, panel, meetingIn(21)).caseId());
        retention.ids().forEach(this::known);
        bodies.putAll(retention.bodies());
        var asked = SampleSubjectAccess.make(world, v1, SampleSupport.opened(world, v1));
        asked.ids().forEach(this::known);
        bodies.putAll(asked.bodies());
        SampleYear.released(world, v1);
        // the newest case, which leads through the pages: the one of which there is most to see
        var support = SampleSupport.make(world, v1, panel, meetingIn(14));
        known(v1 + "/cases/{id}", support.caseId());
        bodies.putAll(SampleTransfer.bodies(v1));
        known(v1 + "/cases/{id}/documents/{document}", SampleDocument.kept(world, v1, support.caseId()));
        bodies.putAll(SampleDocument.bodies(v1));
        known(v1 + "/signposts/{id}", SampleSignpost.asked(world, v1));
        bodies.putAll(SampleSignpost.bodies(v1));
        support.ids().forEach(this::known);
        bodies.putAll(support.bodies());
        known(v1 + "/panels/{id}", panel);
        known(v1 + "/panels/{id}/members/{member}", member);
        known(v1 + "/meetings/{id}", meeting);
        known(v1 + "/meetings/{id}/agenda/{item}", item);
        bodies.put("POST " + v1 + "/panels", PANEL);
        bodies.put("PUT " + v1 + "/panels/{id}", TERMS);
        bodies.put("POST " + v1 + "/panels/{id}/members", SEAT);
        bodies.put("POST " + v1 + "/panels/{id}/meetings", MEETING);
        bodies.put("POST " + v1 + "/meetings/{id}/agenda", listing);
        bodies.put("POST " + v1 + "/meetings/{id}/agenda/{item}/information", INFORMATION);
        bodies.put("PUT " + v1 + "/meetings/{id}/attendance", ATTENDANCE);
        bodies.put(
                "POST " + v1 + "/meetings/{id}/decisions",
                "{\"itemId\": \"%s\", \"decision\": \"ADOPT\", %s}".formatted(item, WORDS));
    }

    private void grants(World world) {
        String grants = "/api/grants/v1";
        Caller officer = world.as("grant-officer." + OWN);
        String provider = made(officer, grants + "/providers", """
                {"slug": "sample-provider-%s", "name": "Sample Provider"}""".formatted(UUID.randomUUID()));
        String roster = grants + "/providers/" + provider + "/roster";
        String programme = made(officer, grants + "/programmes", """
                {"title": "Sample programme", "financialYear": "2026/27", "budgetPence": 10000000}""");
        String award = """
                {"providerId": "%s", "programmeId": "%s", "amountPence": 1500000, "startsOn": "2026-04-01",
                 "endsOn": "2031-03-31", "purpose": "Sample sessions", "worksWithYoungPeople": true}""".formatted(provider, programme);
        String entry = made(officer, roster, SamplePeople.onRoster(SamplePeople.address(), "DSO"));
        made(officer, grants + "/awards", award);
        known(grants + "/providers/{id}", provider);
        known(grants + "/providers/{provider}/roster/{entry}", entry);
        String onRoster = SamplePeople.onRoster(SamplePeople.address(), "NONE");
        bodies.put("POST " + grants + "/providers", """
                {"slug": "another-provider", "name": "Another Provider"}""");
        bodies.put("POST " + grants + "/programmes", """
                {"title": "Another programme", "financialYear": "2026/27", "budgetPence": 10000000}""");
        bodies.put("POST " + grants + "/awards", award);
        bodies.put("POST " + grants + "/providers/{provider}/roster", onRoster);
        bodies.put("PUT " + grants + "/providers/{provider}/roster/{entry}", onRoster);
    }

    private void training(World world) {
        String training = "/api/training/v1";
        Caller coordinator = world.as("training-coordinator." + OWN);
        String organisation = made(coordinator, training + "/organisations", """
                {"slug": "sample-school-%s", "name": "Sample School", "kind": "SCHOOL"}""".formatted(UUID.randomUUID()));
        String learner =
                made(coordinator, training + "/learners", SamplePeople.learner(SamplePeople.address(), organisation));
        String course = coordinator
                .get(training + "/courses")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        String completion = made(coordinator, training + "/completions", """
                {"learnerId": "%s", "courseId": "%s", "completedOn": "2026-10-01", "source": "ATTENDANCE"}""".formatted(learner, course));
        known(training + "/organisations/{id}", organisation);
        known(training + "/learners/{id}", learner);
        known(training + "/courses/{id}", course);
        known(training + "/completions/{id}", completion);
        bodies.put("POST " + training + "/organisations", """
                {"slug": "another-school", "name": "Another School", "kind": "SCHOOL"}""");
        bodies.put("POST " + training + "/courses", """
                {"code": "SAMPLE-1", "title": "A sample course", "kind": "WRAP", "level": 1}""");
        bodies.put("PUT " + training + "/learners/{id}", SamplePeople.learner(SamplePeople.address(), organisation));
        bodies.put("POST " + training + "/learners", SamplePeople.learner(SamplePeople.address(), organisation));
    }

    private void comms(World world) {
        String comms = "/api/comms/v1";
        Caller officer = world.as("comms-officer." + OWN);
        String incident = made(officer, comms + "/incidents", """
                {"kind": "DEMONSTRATION", "place": "Sample Square", "severity": "MODERATE",
                 "summary": "A march is announced for Saturday.", "exercise": true}""");
        String contact =
                made(officer, comms + "/contacts", SamplePeople.contact(SamplePeople.address(), "COUNCIL_OFFICERS"));
        String draft = alert(incident, contact);
        known(comms + "/incidents/{id}", incident);
        known(comms + "/contacts/{id}", contact);
        known(comms + "/alerts/{id}", made(officer, comms + "/alerts", draft));
        String item = inboxItem(world);
        world.as("safeguarding-officer." + OWN)
                .post(comms + "/inbox/" + item + "/reading", "")
                .expect(204);
        known(comms + "/inbox/{id}", item);
        issued(world, made(officer, comms + "/alerts", draft));
        bodies.put("POST " + comms + "/alerts", draft);
        bodies.put("PUT " + comms + "/alerts/{id}", draft.replaceFirst("\"incidentId\": \"[^\"]+\", ", ""));
        bodies.put("POST " + comms + "/alerts/{id}/approval", "{\"decision\": \"APPROVE\"}");
        bodies.put("POST " + comms + "/contacts", SamplePeople.contact(SamplePeople.address(), "COUNCIL_OFFICERS"));
    }

    static String alert(String incident, String contact) {
        return """
                {"incidentId": "%s", "severity": "MODERATE", "urgency": "EXPECTED", "certainty": "LIKELY",
                 "headline": "March on Saturday", "description": "A march passes Sample Square on Saturday.",
                 "instruction": "Plan for closed roads.", "scope": "RESTRICTED",
                 "audience": {"roleGroups": [], "contacts": ["%s"]}}""".formatted(incident, contact);
    }

    /** The referral above is told to the officers of the borough; their item is there a moment later. */
    private static String inboxItem(World world) {
        Caller officer = world.as("safeguarding-officer." + OWN);
        return Await.within(Duration.ofSeconds(15), "the officer has an inbox item", () -> Optional.of(
                        officer.get("/api/comms/v1/inbox?limit=1")
                                .expect(200)
                                .json()
                                .at("/items/0/id")
                                .asText())
                .filter(id -> !id.isEmpty()));
    }

    /** Told to its one contact, so that there are submissions and deliveries. */
    private static void issued(World world, String id) {
        String alert = "/api/comms/v1/alerts/" + id;
        Caller officer = world.as("comms-officer." + OWN);
        step(officer, alert, "/submission", "");
        step(world.as("comms-approver." + OWN), alert, "/approval", "{\"decision\": \"APPROVE\"}");
        step(officer, alert, "/issue", "");
    }

    private static void step(Caller caller, String thing, String step, String body) {
        String tag = caller.get(thing).expect(200).header("ETag");
        caller.change("POST", thing + step, body, tag).expect(204);
    }

    private void known(String path, String id) {
        ids.put(path.replaceAll("\\{\\w+}", "{}"), id);
    }

    /** Where each thing said it is, and to whom. */
    public List<Made> all() {
        return List.copyOf(made);
    }

    /** One thing that was made. */
    public record Made(Caller by, String path, String location) {}

    private String made(Caller caller, String path, String body) {
        Answer answer = caller.create(path, body).expect(201);
        made.add(new Made(caller, path, answer.header("Location")));
        return answer.text("id");
    }
}
