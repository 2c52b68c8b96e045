package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands for the cases and panels of the referrals service: a case in each of some statuses, one panel with one meeting. Words
 * that say {@code REFUSE <slug>} are refused so; a version other than {@code "3"} is stale.
 */
final class ScriptedCases {
    static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    static final String ASKED = NUMBER + "d1";
    static final String NEW = NUMBER + "d2";
    static final String REFUSED = NUMBER + "d3";
    static final String ACTIVE = NUMBER + "d4";
    static final String LISTED = NUMBER + "d5";
    static final String EXITED = NUMBER + "d6";
    static final String LAPSED = NUMBER + "d7";
    static final String PANEL = NUMBER + "e1";
    static final String MEMBER = NUMBER + "e2";
    static final String MEETING = NUMBER + "e3";
    static final String ITEM = NUMBER + "e4";
    static final String DECIDED = NUMBER + "e5";

    private static final String CASE = "/v1/cases/[^/]+";
    private static final Pattern REFUSE = Pattern.compile("REFUSE ([a-z-]+)");

    private ScriptedCases() {}

    static Optional<ScriptedComms.Reply> answer(HttpServerRequest request, String call, String body) {
        if (!request.path()
                .matches(
                        "/v1/((cases|panels|meetings|sessions|assessment-frameworks|transfers|signposts)(/.*)?|referrals/[^/]+/signposts)")) {
            return Optional.empty();
        }
        if (!request.method().name().equals("GET")) {
            return change(request, call, body);
        }
        var support = ScriptedSupport.answer(request, call)
                .or(() -> ScriptedTransfers.answer(request, call))
                .or(() -> ScriptedDocuments.answer(call))
                .or(() -> ScriptedSignposts.answer(call, "true".equals(request.getParam("overdue"))));
        if (support.isPresent()) {
            return support.map(found -> new ScriptedComms.Reply(200, found));
        }
        String token = request.getHeader("Authorization");
        String narrowed = "CLOSED".equals(request.getParam("status")) ? call + "?none" : call;
        return Optional.ofNullable(
                        switch (narrowed) {
                            case "GET /v1/cases" -> items(summary());
                            case "GET /v1/cases?none", "GET /v1/panels?none" -> items();
                            case "GET /v1/cases/" + EXITED ->
                                one(token, EXITED, "EXITED", "GIVEN", "REVIEW_AT_6_MONTHS");
                            case "GET /v1/cases/" + ASKED ->
                                one(token, ASKED, "CONSENT_SOUGHT", "SOUGHT", "GIVE_CONSENT", "HOLD");
                            case "GET /v1/cases/" + NEW ->
                                one(token, NEW, "INFORMATION_GATHERING", "NOT_SOUGHT", "LIST", "HOLD");
                            case "GET /v1/cases/" + REFUSED ->
                                one(
                                        token,
                                        REFUSED,
                                        "CONSENT_REFUSED",
                                        "REFUSED",
                                        "SEEK_CONSENT",
                                        "CHOOSE_OTHER_SAFEGUARDING",
                                        "OFFER_TRANSFER");
                            case "GET /v1/cases/" + ACTIVE -> supported(token);
                            case "GET /v1/cases/" + LAPSED -> lapsed(token);
                            case "GET /v1/cases/" + LISTED ->
                                one(token, LISTED, "PANEL_LISTED", "NOT_SOUGHT", "ADOPT", "NOT_ADOPT", "DEFER");
                            case "GET /v1/cases/" + ASKED + "/person" -> named();
                            case "GET /v1/cases/" + REFUSED + "/person" -> new JsonObject().putNull("person");
                            case "GET /v1/panels" -> items(panel());
                            case "GET /v1/panels/" + PANEL -> panel();
                            case "GET /v1/panels/" + PANEL + "/members" -> items(member());
                            case "GET /v1/panels/" + PANEL + "/meetings" -> items(line());
                            case "GET /v1/meetings" ->
                                items(line().put("panel", "Sample Panel").put("kind", "SIP"));
                            case "GET /v1/meetings/" + MEETING -> meeting();
                            case "GET /v1/meetings/" + MEETING + "/decisions" -> items(decided());
                            case "GET /v1/meetings/" + MEETING + "/agenda/" + ITEM + "/information",
                                    "GET /v1/meetings/" + MEETING + "/agenda/" + DECIDED + "/information" ->
                                items(told());
                            default ->
                                call.endsWith(ACTIVE + "/chronology")
                                        ? items(supportSteps())
                                        : call.endsWith(REFUSED + "/chronology")
                                                ? items(step("OPENED"), step("CHOOSE_OTHER_SAFEGUARDING"))
                                                : call.endsWith("/chronology")
                                                        ? items(step("OPENED"), step("SEEK_CONSENT"))
                                                        : null;
                        })
                .map(found -> new ScriptedComms.Reply(200, found));
    }

    private static Optional<ScriptedComms.Reply> change(HttpServerRequest request, String call, String body) {
        Matcher refused = REFUSE.matcher(body);
        if (refused.find()) {
            var problem = problem(refused.group(1));
            if (call.endsWith("/assessments")) {
                problem.body()
                        .put("missing", new JsonArray().add("THREAT"))
                        .put("noteless", new JsonArray().add("STATUS"))
                        .put("latest", 2);
            }
            if (body.contains("UNCOVERED")) {
                problem.body()
                        .put("obstacles", new JsonArray().add("FACTOR_NOT_COVERED"))
                        .put("uncovered", new JsonArray().add("GRIEVANCE").add("STATUS"));
            }
            return Optional.of(problem);
        }
        var settled = ScriptedSupport.refusal(call);
        if (settled.isPresent()) {
            return settled.map(ScriptedCases::problem);
        }
        if (call.contains(NUMBER + "ff")) {
            return Optional.empty();
        }
        String version = request.getHeader("If-Match");
        if (version != null && !version.equals("\"3\"")) {
            return Optional.of(problem("stale-version"));
        }
        if (call.startsWith("DELETE ")) {
            return Optional.of(new ScriptedComms.Reply(204, new JsonObject()));
        }
        boolean creates =
                request.getHeader("Idempotency-Key") != null || request.path().matches(CASE + "/transfer");
        return Optional.of(new ScriptedComms.Reply(creates ? 201 : 200, changed(request.path(), creates)));
    }

    /** What is said after a change, by where it was made. */
    private static JsonObject changed(String path, boolean creates) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String before = path.substring(0, path.lastIndexOf('/'));
        String about = before.substring(before.lastIndexOf('/') + 1);
        var version = new JsonObject().put("version", 4);
        if (path.contains("/transfer")) {
            return new JsonObject()
                    .put("id", PANEL)
                    .put(
                            "status",
                            switch (last) {
                                case "revocation" -> "REVOKED";
                                case "acceptance" -> "ACCEPTED";
                                case "refusal" -> "REFUSED";
                                default -> "OFFERED";
                            });
        }
        if (creates) {
            var made = new JsonObject().put("id", last.equals("meetings") ? MEETING : PANEL);
            return last.equals("assessments") ? made.put("number", 2) : made;
        }
        if (path.matches("(" + CASE + ")?(/v1)?/sessions/.*")) {
            return version.put("session", about).put("state", last.equals("absence") ? "NOT_HELD" : "HELD");
        }
        if (path.matches(CASE + "/documents/.*")) return version.put("document", about);
        if (path.matches(CASE + "/support-plan/actions/.*")) return version.put("action", about);
        if (path.matches(CASE + "/support-plan/reasons/.*")) return version.put("reason", about);
        if (path.startsWith("/v1/signposts/")) return version.put("id", about).put("state", "ACCEPTED");
        if (path.startsWith("/v1/meetings/")) return version.put("id", MEETING);
        return path.startsWith("/v1/panels/") ? panel() : whole(about, "SUPPORT_ACTIVE", "GIVEN", new JsonArray());
    }

    private static ScriptedComms.Reply problem(String slug) {
        int status = slug.equals("stale-version") ? 412 : slug.equals("forbidden") ? 403 : 409;
        var problem = new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", "Refused")
                .put("status", status)
                .put("detail", "Refused because of " + slug)
                .put("from", "CLOSED")
                .put("ended", "REVOKED")
                .put("consent", "WITHDRAWN")
                .put("lack", "GIVER_NO_LONGER_ENTITLED")
                .put("mayConsent", new JsonArray().add("PARENT_OR_CARER"))
                .put("obstacles", new JsonArray().add("NO_ASSESSMENT"))
                .put("state", slug.startsWith("session") ? "HELD" : "DONE")
                .put("missing", new JsonArray().add("POLICE_CT"))
                .put("present", 1)
                .put("minimum", 2)
                .put("kind", "SAP");
        if (slug.equals("reason-too-short")) {
            problem.put(
                    "errors",
                    new JsonArray()
                            .add(new JsonObject()
                                    .put("field", "reason")
                                    .put("code", "too-short")
                                    .put("message", "Enter at least 20 characters.")));
        }
        return new ScriptedComms.Reply(status, problem);
    }

    private static boolean has(String authorization, String role) {
        String payload = authorization.split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8).contains('"' + role + '"');
    }

    private static JsonObject summary() {
        return new JsonObject()
                .put("id", ASKED)
                .put("reference", "HK-C-2026-000001")
                .put("kind", "SIP")
                .put("concern", "NO_IDEOLOGY")
                .put("status", "CONSENT_SOUGHT")
                .put("statusSince", "2026-11-20T09:30:00Z")
                .put("consent", "SOUGHT")
                .put("openedAt", "2026-11-20T09:30:00Z");
    }

    private static JsonObject one(String token, String id, String status, String consent, String... allowed) {
        var actions = new JsonArray();
        for (String action : allowed) {
            if (!has(token, "panel-member")) {
                actions.add(action);
            }
        }
        return whole(id, status, consent, actions);
    }

    private static JsonObject whole(String id, String status, String consent, JsonArray actions) {
        return summary()
                .put("id", id)
                .put("status", status)
                .put("referralId", ScriptedServices.REFERRAL)
                .put("borough", "hackney")
                .put("originBorough", "hackney")
                .put("allowed", actions)
                .put("record", NUMBER + "df")
                .put("version", 3)
                .put(
                        "consent",
                        new JsonObject()
                                .put("status", consent)
                                .put("lapsed", false)
                                .put("mayBeAsked", mayBeAsked(actions)));
    }

    private static JsonArray mayBeAsked(JsonArray actions) {
        return actions.contains("SEEK_CONSENT")
                ? new JsonArray().add("PERSON").add("PARENT_OR_CARER")
                : new JsonArray();
    }

    /** Of somebody who has turned 18 since a parent consented. */
    private static JsonObject lapsed(String token) {
        return one(token, LAPSED, "SUPPORT_ACTIVE", "GIVEN", "SEEK_CONSENT", "WITHDRAW_CONSENT", "HOLD")
                .put(
                        "consent",
                        new JsonObject()
                                .put("status", "GIVEN")
                                .put("from", "PARENT_OR_CARER")
                                .put("at", "2026-11-20T09:30:00Z")
                                .put("lapsed", true)
                                .put("mayBeAsked", new JsonArray().add("PERSON")));
    }

    private static JsonObject named() {
        return new JsonObject()
                .put(
                        "person",
                        new JsonObject()
                                .put("givenName", "Sample")
                                .put("familyName", "<u>Person</u>")
                                .put("dateOfBirth", "2012-03-27"));
    }

    /** Silent since October, with its review overdue. */
    private static JsonObject supported(String token) {
        var supported = one(
                token,
                ACTIVE,
                "SUPPORT_ACTIVE",
                "GIVEN",
                "PROPOSE_EXIT",
                "WITHDRAW_CONSENT",
                "RECORD_CONTACT",
                "REVIEW");
        if (!has(token, "panel-member")) {
            supported.put(
                    "due",
                    new JsonObject()
                            .put("nextReviewDue", "2020-11-01")
                            .put("assessmentDue", "2099-02-01")
                            .put("lastActivityAt", "2020-10-01T09:30:00Z")
                            .put("silentSince", "2020-10-01T09:30:00Z"));
        }
        return supported;
    }

    private static JsonObject[] supportSteps() {
        return new JsonObject[] {
            step("OPENED").put("at", "2026-03-01T09:30:00Z"),
            step("REVIEW").put("actor", ConsoleWorld.subject("safeguarding-officer.hackney")),
            step("PLAN_ACTION_ADDED")
                    .put("at", "2026-11-20T23:30:00Z")
                    .put("actor", "subject-2")
                    .put("codes", new JsonArray().add("GRIEVANCE").add("STATUS")),
            step("RECORD_CONTACT").put("at", "2026-11-21T00:30:00Z").put("actor", "subject-2"),
            step("HOLD").put("actor", "subject-3").put("actorRoles", new JsonArray().add("system"))
        };
    }

    private static JsonObject step(String kind) {
        return new JsonObject()
                .put("kind", kind)
                .put("at", "2026-11-20T09:30:00Z")
                .put("to", "CONSENT_SOUGHT")
                .put("actor", "subject-1")
                .put("actorRoles", new JsonArray().add("learner").add("safeguarding-officer"))
                .put("codes", new JsonArray().add("CTSA_2015_SECTION_36").add("nobody-knows"))
                .put("reason", "Because of <b>" + kind + "</b>");
    }

    private static JsonObject panel() {
        return new JsonObject()
                .put("id", PANEL)
                .put("kind", "SIP")
                .put("name", "Sample <i>panel</i>")
                .put("quorumMinimum", 2)
                .put("createdAt", "2026-11-01T09:30:00Z")
                .put("version", 3)
                .put(
                        "agencies",
                        new JsonArray()
                                .add(agency("POLICE_CT", "Police", true))
                                .add(agency("HEALTH", "Health", false)));
    }

    private static JsonObject agency(String code, String name, boolean required) {
        return new JsonObject().put("code", code).put("name", name).put("required", required);
    }

    private static JsonObject member() {
        return new JsonObject()
                .put("id", MEMBER)
                .put("subject", "019aab00-0000-7000-8000-0000000000dd")
                .put("agency", "HEALTH")
                .put("displayRole", "Named nurse")
                .put("joinedAt", "2026-11-20T09:30:00Z");
    }

    private static JsonObject line() {
        return new JsonObject()
                .put("id", MEETING)
                .put("panelId", PANEL)
                .put("startsAt", "2099-12-01T10:00:00Z")
                .put("online", true);
    }

    private static JsonObject meeting() {
        return line().put("kind", "SIP")
                .put("place", "Sample Hall")
                .put("version", 3)
                .put("chair", ConsoleWorld.subject("panel-chair.hackney"))
                .put(
                        "attendance",
                        new JsonObject()
                                .put("present", new JsonArray().add("HEALTH"))
                                .put("absent", new JsonArray())
                                .put("quorumMinimum", 2)
                                .put("missing", new JsonArray().add("POLICE_CT"))
                                .put("quorum", false))
                .put(
                        "agenda",
                        new JsonArray()
                                .add(item(ITEM, 1, "PANEL_LISTED"))
                                .add(item(DECIDED, 2, "ADOPTED")
                                        .put("decision", "ADOPT")
                                        .put("decidedAt", "2026-11-20T09:30:00Z")));
    }

    private static JsonObject item(String id, int position, String status) {
        return new JsonObject()
                .put("id", id)
                .put("position", position)
                .put("caseId", LISTED)
                .put("reference", "HK-C-2026-00000" + position)
                .put("status", status)
                .put("listedAt", "2026-11-20T09:30:00Z")
                .put("agenciesPresent", new JsonArray())
                .put("signposts", new JsonArray());
    }

    private static JsonObject decided() {
        return new JsonObject()
                .put("itemId", DECIDED)
                .put("caseId", LISTED)
                .put("decision", "ADOPT")
                .put("decidedAt", "2026-11-20T09:30:00Z")
                .put("decidedBy", "subject-1")
                .put("agenciesPresent", new JsonArray().add("POLICE_CT").add("HEALTH"))
                .put("signposts", new JsonArray().add("CAMHS").add("EARLY_HELP"))
                .put("reason", "The agencies <b>agree</b>.")
                .put("dissent", "Health would have waited.");
    }

    private static JsonObject told() {
        return new JsonObject()
                .put("id", NUMBER + "e6")
                .put("agency", "HEALTH")
                .put("author", "subject-1")
                .put("givenAt", "2026-11-20T09:30:00Z")
                .put("words", "Known to the <b>school nurse</b>.");
    }

    static JsonObject items(JsonObject... items) {
        var array = new JsonArray();
        for (JsonObject item : items) {
            array.add(item);
        }
        return new JsonObject().put("items", array);
    }
}
