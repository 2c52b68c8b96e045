package uk.leabridge.system.world;

import java.util.Map;
import java.util.Set;

/** A child's case with support: adopted, consented to, assessed and planned for, so that every table of support has rows. */
final class SampleSupport {
    static final String WORDS = """
            "reason": "The agencies agree that this is the right next step.", "legalBasis": "CTSA_2015_SECTION_36\"""";
    private static final String CLEAR = """
            {"result": "CLEAR", "note": "Answered by telephone, nothing is known."}""";
    private static final String OPENING = "{\"decision\": \"CASE_OPENED\", " + WORDS + "}";
    private static final String ALL_THERE = """
            {"agencies": [{"agency": "POLICE_CT", "present": true}, {"agency": "HEALTH", "present": true}]}""";
    private static final String PLANNED = """
            {"factors": ["GRIEVANCE"], "owner": "EDUCATION", "dueOn": "2035-01-31",
             "words": "Ottoline meets a mentor who folds paper boats."}""";
    private static final String WHY_NOT = """
            {"factor": "STATUS", "reason": "Winifreda and the school see to it already."}""";
    private static final String END = """
            {"reason": "Ottoline and the mentor met as they had planned."}""";

    private static final String SESSION = """
            {"provider": "tower-hamlets-sample-provider", "startsAt": "2026-01-05T10:00:00Z"}""";
    private static final String REVIEW = "{\"kind\": \"MONTHLY\", \"outcome\": \"SUPPORT_CONTINUES\", " + WORDS + "}";

    private final World world;
    private final String v1;
    private final String caseId;

    private SampleSupport(World world, String v1, String caseId) {
        this.world = world;
        this.v1 = v1;
        this.caseId = caseId;
    }

    /** What there is: ids by path, and bodies by operation. */
    record Made(String caseId, Map<String, String> ids, Map<String, String> bodies) {}

    /** An opened case, of a referral that the police have cleared. */
    static String opened(World world, String v1) {
        return opened(world, v1, Samples.OWN);
    }

    static String opened(World world, String v1, String borough) {
        Caller officer = world.as("safeguarding-officer." + borough);
        String referral = world.as("referrer." + borough)
                .create(v1 + "/referrals", SampleReferral.next().json())
                .expect(201)
                .text("id");
        officer.change("POST", v1 + "/referrals/" + referral + "/gateway-checks", CLEAR, "\"0\"")
                .expect(200);
        officer.change("POST", v1 + "/referrals/" + referral + "/screening", OPENING, "\"1\"")
                .expect(200);
        return officer.get(v1 + "/cases?referral=" + referral)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    /** A supported case, adopted at a meeting of this panel of POLICE_CT and HEALTH. */
    static Made make(World world, String v1, String panel, String meeting) {
        SampleSupport support = new SampleSupport(world, v1, opened(world, v1));
        support.adopted(panel, meeting);
        support.consented();
        return support.planned();
    }

    private Caller officer() {
        return world.as("safeguarding-officer." + Samples.OWN);
    }

    private String made(String path, String body) {
        return officer().create(v1 + path, body).expect(201).text("id");
    }

    private void adopted(String panel, String meeting) {
        Caller chair = world.as("panel-chair." + Samples.OWN);
        String id = chair.create(v1 + "/panels/" + panel + "/meetings", meeting)
                .expect(201)
                .text("id");
        String path = "/meetings/" + id;
        String item = made(path + "/agenda", "{\"caseId\": \"%s\", %s}".formatted(caseId, WORDS));
        act(chair, "PUT", path, "/attendance", ALL_THERE);
        act(
                chair,
                "POST",
                path,
                "/decisions",
                "{\"itemId\": \"%s\", \"decision\": \"ADOPT\", %s}".formatted(item, WORDS));
    }

    private void consented() {
        for (String step : new String[] {"SOUGHT", "GIVEN"}) {
            act(
                    officer(),
                    "POST",
                    "/cases/" + caseId,
                    "/consent",
                    "{\"step\": \"%s\", \"from\": \"PARENT_OR_CARER\", %s}".formatted(step, WORDS));
        }
        act(officer(), "POST", "/cases/" + caseId, "/support", "{" + WORDS + "}");
    }

    private void act(Caller who, String method, String thing, String action, String body) {
        String tag = who.get(v1 + thing).expect(200).header("ETag");
        who.change(method, v1 + thing + action, body, tag).expect(200);
    }

    private Made planned() {
        String path = "/cases/" + caseId;
        made(path + "/assessments", assessment(0));
        String session = made(path + "/sessions", SESSION);
        // the session should have been confirmed long ago: the next steps tell so
        String action = made(path + "/support-plan/actions", PLANNED);
        String reason = made(path + "/support-plan/reasons", WHY_NOT);
        String template = v1 + "/cases/{id}";
        String actions = template + "/support-plan/actions";
        return new Made(
                caseId,
                Map.of(
                        actions + "/{action}", action,
                        template + "/support-plan/reasons/{reason}", reason,
                        template + "/sessions/{session}", session,
                        v1 + "/sessions/{session}", session),
                Map.of(
                        "POST " + template + "/sessions", SESSION,
                        "POST " + template + "/sessions/{session}/absence", END,
                        "POST " + template + "/contacts", "{" + WORDS + "}",
                        "POST " + template + "/reviews", REVIEW,
                        "POST " + template + "/assessments", assessment(1),
                        "POST " + actions, PLANNED,
                        "POST " + template + "/support-plan/reasons/{reason}/withdrawal", END,
                        "POST " + actions + "/{action}/completion", END,
                        "POST " + actions + "/{action}/cancellation", END,
                        "POST " + template + "/support-plan/reasons", WHY_NOT));
    }

    /** By the framework that the service ships: of what is present, the plan leaves THREAT without an answer. */
    private String assessment(int follows) {
        StringBuilder findings = new StringBuilder();
        for (var factor : officer()
                .get(v1 + "/assessment-frameworks")
                .expect(200)
                .json()
                .at("/items/0/dimensions")
                .findValues("factors")
                .stream()
                .flatMap(factors -> factors.findValuesAsText("code").stream())
                .toList()) {
            boolean present = Set.of("GRIEVANCE", "STATUS", "THREAT").contains(factor);
            findings.append(findings.isEmpty() ? "" : ",")
                    .append("{\"factor\": \"%s\", \"presence\": \"%s\", \"note\": \"Winifreda speaks of paper boats.\"}"
                            .formatted(factor, present ? "PRESENT" : "NOT_PRESENT"));
        }
        return """
                {"framework": "vaf-2012", "frameworkVersion": 1, "follows": %d, "summary": "Ottoline is less alone.",
                 "findings": [%s]}""".formatted(follows, findings);
    }
}
