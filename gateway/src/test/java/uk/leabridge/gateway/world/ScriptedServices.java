package uk.leabridge.gateway.world;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands for the four services. It knows one referral, keeps drafts, and refuses what a test asks it to refuse. What it was
 * sent last can be read at {@code /script/last}. What it is asked and answers is held to the services' documents.
 */
final class ScriptedServices {

    static final String REFERRAL = "0199d5a0-0000-7000-8000-000000000001";
    private static final String RECORD = "0199d5a0-0000-7000-8000-0000000000aa";

    private record Draft(JsonObject body, long version) {}

    private final Map<String, Relay> relays = new LinkedHashMap<>();
    private final Border border = new Border();
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    private final Deque<JsonObject> calls = new ConcurrentLinkedDeque<>();
    private volatile String referralStatus = "SCREENING";
    private volatile String born = "2012-03-27";
    private volatile String known = "nobody";

    ScriptedServices(Vertx vertx) {
        for (String service : Border.SERVICES) {
            HttpServer server = ConsoleWorld.await(vertx.createHttpServer()
                    .requestHandler(request -> request.bodyHandler(body -> asked(request, body.toString())))
                    .listen(0, "127.0.0.1"));
            border.standsFor(service, server.actualPort());
            relays.put(service, new Relay(vertx, server.actualPort()));
        }
    }

    /** Cuts the ways to all of them. */
    void cut() {
        relays.values().forEach(Relay::cut);
    }

    void restore() {
        relays.values().forEach(Relay::restore);
    }

    Border border() {
        return border;
    }

    /** Where each of them is, by its name. */
    Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        relays.forEach((service, relay) -> urls.put(service, "http://127.0.0.1:" + relay.port()));
        return urls;
    }

    /** Whether who asks is of a borough, by the token that the console sent on. */
    static boolean isFrom(String borough, HttpServerRequest request) {
        String claims = request.getHeader("Authorization").split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("borough", "")
                .equals(borough);
    }

    private void asked(HttpServerRequest request, String body) {
        if (request.path().startsWith("/script/")) {
            script(request);
            return;
        }
        border.asked(request, body);
        if (border.lacksVersion(request)) {
            problem(request, 428, "version-required", "Send If-Match with the version you read");
        } else {
            answer(request, body);
        }
    }

    private void answer(HttpServerRequest request, String body) {
        String call = request.method() + " " + request.path();
        if (!request.method().name().equals("GET")) {
            boolean file = "application/octet-stream".equals(request.getHeader("Content-Type"));
            calls.addFirst(new JsonObject()
                    .put("call", call)
                    .put("body", body.isEmpty() ? new JsonObject() : file ? body : new JsonObject(body))
                    .put("disposition", request.getHeader("Content-Disposition"))
                    .put("authorization", request.getHeader("Authorization"))
                    .put("ifMatch", request.getHeader("If-Match"))
                    .put("idempotencyKey", request.getHeader("Idempotency-Key")));
        }
        if (request.path().endsWith("-00000000f00d")) {
            return; // a service that was frozen
        }
        if (ScriptedMoods.answered(request, border)) {
            return;
        }
        if (request.path().startsWith("/v1/referral-drafts")) {
            draft(request, body);
            return;
        }
        var file = ScriptedFiles.answer(request, call);
        if (file.isPresent()) {
            request.response().putHeader("Content-Disposition", file.get().disposition());
            border.answer(request, 200, file.get().type(), file.get().content());
            return;
        }
        var added = ScriptedDocuments.added(call, body);
        if (added.isPresent()) {
            reply(request, added.get());
            return;
        }
        var cases = ScriptedCases.answer(request, call, body);
        if (cases.isPresent()) {
            reply(request, cases.get());
            return;
        }
        var insight = ScriptedInsight.answer(request, call, body);
        if (insight.isPresent()) {
            reply(request, insight.get());
            return;
        }
        var asked = ScriptedSubjectAccess.answer(request, call, body);
        if (asked.isPresent()) {
            reply(request, asked.get());
            return;
        }
        var governance = ScriptedGovernance.answer(request, call, body);
        if (governance.isPresent()) {
            reply(request, governance.get());
            return;
        }
        var settings = ScriptedSettings.answer(request, call, body);
        if (settings.isPresent()) {
            reply(request, settings.get());
            return;
        }
        var grants = ScriptedGrants.answer(
                request.path(), "COMPLIANT".equals(request.getParam("status")) || isFrom("redbridge", request));
        if (grants.isPresent()) {
            json(request, 200, grants.get());
            return;
        }
        switch (call) {
            case "GET /v1/worklist" -> json(request, 200, ScriptedWork.list(isMine(request), summary()));
            case "GET /v1/worklist/items" -> due(request);
            case "GET /v1/inbox" -> json(request, 200, items(inboxItem()));
            case "GET /v1/referrals" -> list(request);
            case "GET /v1/referrals/mine" -> json(request, 200, items(mine()));
            case "GET /v1/referrals/mine/" + REFERRAL -> json(request, 200, mine());
            case "POST /v1/referrals" -> submit(request, new JsonObject(body));
            case "GET /v1/referrals/" + REFERRAL -> json(request, 200, referral());
            case "GET /v1/referrals/" + REFERRAL + "/chronology" ->
                json(
                        request,
                        200,
                        items(new JsonObject()
                                .put("kind", "RECEIVED")
                                .put("at", "2026-11-20T09:30:00Z")
                                .put("actor", "subject-1")
                                .put("actorRoles", new JsonArray().add("referrer"))
                                .put("codes", new JsonArray())));
            case "GET /v1/referrals/" + REFERRAL + "/earlier" -> earlier(request);
            case "POST /v1/referrals/" + REFERRAL + "/screening-start" -> startScreening(request, new JsonObject(body));
            case "POST /v1/referrals/" + REFERRAL + "/screening" -> screen(request, new JsonObject(body));
            case "GET /v1/referrals/0199d5a0-0000-7000-8000-00000000dead" ->
                request.connection().close();
            default -> comms(request, narrowed(request, call, body));
        }
    }

    /** A list of one group is another call, and so is what is there already. */
    private static String narrowed(HttpServerRequest request, String call, String body) {
        if (body.contains("twice@")) {
            return call + "?again";
        }
        String group = request.getParam("roleGroup");
        return group == null ? call : call + "?roleGroup=" + group;
    }

    private void comms(HttpServerRequest request, String call) {
        var reply = ScriptedComms.answer(call, request.getHeader("Authorization"));
        if (reply.isEmpty()) {
            problem(request, 404, "not-found", "Nothing is here");
            return;
        }
        reply(request, reply.get());
    }

    private void reply(HttpServerRequest request, ScriptedComms.Reply reply) {
        request.response().putHeader("ETag", "\"3\"");
        if (reply.status() == 204) {
            border.answer(request, 204, null, "");
        } else {
            json(request, reply.status(), reply.body());
        }
    }

    private void script(HttpServerRequest request) {
        if (request.path().equals("/script/status")) {
            referralStatus = request.getParam("is");
            known = request.getParam("known") == null ? "nobody" : request.getParam("known");
            born = request.getParam("born") == null ? "2012-03-27" : request.getParam("born");
        }
        String wanted = request.getParam("call") == null ? "" : request.getParam("call");
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(calls.stream()
                        .filter(call -> call.getString("call").startsWith(wanted))
                        .findFirst()
                        .orElseGet(JsonObject::new)
                        .toBuffer());
    }

    private void draft(HttpServerRequest request, String body) {
        String id = request.path().substring("/v1/referral-drafts".length()).replace("/", "");
        String method = request.method().name();
        if (method.equals("GET") && id.isEmpty()) {
            json(request, 200, items(drafts.values().stream().map(Draft::body).toArray(JsonObject[]::new)));
        } else if (method.equals("POST")) {
            String fresh = "0199d5a0-0000-7000-8000-" + String.format("%012d", made.incrementAndGet());
            keep(fresh, new JsonObject(body), 1);
            versioned(request, 201, fresh);
        } else if (!drafts.containsKey(id)) {
            problem(request, 404, "not-found", "Nothing is here");
        } else if (method.equals("PUT")) {
            Draft before = drafts.get(id);
            if (!("\"" + before.version() + "\"").equals(request.getHeader("If-Match"))) {
                problem(request, 412, "stale-version", "Somebody changed this before you");
                return;
            }
            keep(id, new JsonObject(body), before.version() + 1);
            versioned(request, 200, id);
        } else if (method.equals("DELETE")) {
            drafts.remove(id);
            border.answer(request, 204, null, "");
        } else {
            versioned(request, 200, id);
        }
    }

    private void keep(String id, JsonObject body, long version) {
        JsonObject draft = new JsonObject()
                .put("id", id)
                .put("answers", body.getJsonObject("answers"))
                .put("savedAt", "2026-11-22T10:00:00Z")
                .put("version", version);
        drafts.put(id, new Draft(draft, version));
    }

    private void versioned(HttpServerRequest request, int status, String id) {
        Draft draft = drafts.get(id);
        request.response().putHeader("ETag", "\"" + draft.version() + "\"");
        json(request, status, draft.body());
    }

    private void list(HttpServerRequest request) {
        boolean another = !"HA-R-2026-000123".equals(request.getParam("reference", "HA-R-2026-000123"));
        if (another || "ON_HOLD".equals(request.getParam("status"))) {
            json(request, 200, items());
            return;
        }
        request.response().putHeader("Link", "</v1/referrals?after=abc%3D>; rel=\"next\"");
        json(request, 200, items(summary()));
    }

    private void submit(HttpServerRequest request, JsonObject body) {
        if (body.getJsonObject("concern").getString("narrative").contains("REFUSE")) {
            JsonObject problem = new JsonObject()
                    .put("type", "/problems/invalid-request")
                    .put("title", "The request is not valid")
                    .put("status", 400)
                    .put(
                            "errors",
                            new JsonArray()
                                    .add(new JsonObject()
                                            .put("field", "concern.narrative")
                                            .put("code", "size")
                                            .put("message", "Say more about what happened")));
            json(request, 400, problem);
            return;
        }
        json(
                request,
                201,
                new JsonObject()
                        .put("id", REFERRAL)
                        .put("reference", "HA-R-2026-000123")
                        .put("status", "RECEIVED")
                        .put("receivedAt", "2026-11-22T10:00:00Z")
                        .put("whatHappensNext", "An officer reads it within one working day."));
    }

    private void earlier(HttpServerRequest request) {
        switch (known) {
            case "away" -> request.connection().close();
            case "repeat" -> json(request, 200, ScriptedEarlier.twoHereAndOneThere(""));
            case "closed-by-you" -> json(request, 200, ScriptedEarlier.twoHereAndOneThere("HA-R-2026-000045"));
            default -> json(request, 200, ScriptedEarlier.nobody());
        }
    }

    private void startScreening(HttpServerRequest request, JsonObject body) {
        if (!"\"7\"".equals(request.getHeader("If-Match")) || !body.isEmpty()) {
            problem(request, 412, "stale-version", "Somebody changed this before you");
        } else {
            json(request, 200, changed("SCREENING"));
        }
    }

    private void screen(HttpServerRequest request, JsonObject body) {
        if (known.equals("closed-by-you")) {
            problem(request, 409, "other-person-needed", "Someone else must decide on this referral");
        } else if ("CASE_OPENED".equals(body.getString("decision"))) {
            problem(request, 409, "gateway-check-not-clear", "The police have not answered yet");
        } else if (!"\"7\"".equals(request.getHeader("If-Match"))) {
            problem(request, 412, "stale-version", "Somebody changed this before you");
        } else {
            json(request, 200, changed(body.getString("decision")));
        }
    }

    private static JsonObject mine() {
        return new JsonObject()
                .put("id", REFERRAL)
                .put("reference", "HA-R-2026-000123")
                .put("receivedAt", "2026-11-20T09:30:00Z")
                .put("decision", "IN_PROGRESS")
                .put("feedback", "We have received your referral and are considering it.");
    }

    private static JsonObject summary() {
        return new JsonObject()
                .put("id", REFERRAL)
                .put("reference", "HA-R-2026-000123")
                .put("status", "RECEIVED")
                .put("sector", "EDUCATION")
                .put("concern", "NO_IDEOLOGY")
                .put("ageBand", "AGE_11_TO_15")
                .put("immediateDanger", false)
                .put("receivedAt", "2026-11-20T09:30:00Z")
                .put("gatewayDueAt", "2026-11-27T17:00:00Z")
                .put("overdue", false)
                .put("escalatedToChair", false);
    }

    private static boolean isMine(HttpServerRequest request) {
        return "me".equals(request.getParam("owner"));
    }

    /** A second page for whoever follows the link of the first. */
    private void due(HttpServerRequest request) {
        if (request.getParam("after") == null) {
            request.response().putHeader("Link", "</v1/worklist/items?after=here>; rel=\"next\"");
        }
        json(
                request,
                200,
                ScriptedWork.items(
                        request.getParam("kind"), isMine(request), "true".equals(request.getParam("overdue"))));
    }

    private static JsonObject inboxItem() {
        return new JsonObject()
                .put("id", "0199d5a0-0000-7000-8000-0000000000aa")
                .put("kind", "REFERRAL_RECEIVED")
                .put("subjectId", REFERRAL)
                .put("borough", "hackney")
                .put("at", "2026-11-20T09:30:00Z")
                .put("urgent", true)
                .put("text", "Referral <b>HA-R-2026-000123</b> was received")
                .put("link", "/referrals/" + REFERRAL);
    }

    private JsonObject referral() {
        JsonArray allowed =
                switch (referralStatus) {
                    case "RECEIVED" ->
                        new JsonArray().add("SCREENING").add("ON_HOLD").add("POLICE_LED");
                    case "ADVICE_ONLY" -> new JsonArray();
                    default ->
                        new JsonArray()
                                .add("NO_FURTHER_ACTION")
                                .add("SIGNPOSTED")
                                .add("CASE_OPENED");
                };
        JsonObject referral = summary()
                .put("status", referralStatus)
                .put("escalatedToChair", !known.equals("nobody"))
                .put("borough", "hackney")
                .put("version", 7)
                .put("allowed", allowed)
                .put("gatewayCheck", gatewayCheck())
                .put(
                        "form",
                        new JsonObject()
                                .put(
                                        "person",
                                        new JsonObject()
                                                .put("givenName", "Sample")
                                                .put("familyName", "<script>alert(1)</script>")
                                                .put("dateOfBirth", born.equals("unknown") ? null : born))
                                .put(
                                        "concern",
                                        new JsonObject()
                                                .put("code", "NO_IDEOLOGY")
                                                .put("narrative", "What happened."))
                                .put(
                                        "referrer",
                                        new JsonObject()
                                                .put("role", "Teacher")
                                                .put("organisation", "Sample School")
                                                .put("sector", "EDUCATION")));
        referral.remove("gatewayDueAt");
        return referral.put("record", RECORD);
    }

    /** What is said after a change. */
    private static JsonObject changed(String status) {
        return new JsonObject()
                .put("id", REFERRAL)
                .put("reference", "HA-R-2026-000123")
                .put("status", status)
                .put("version", 8)
                .put("allowed", new JsonArray())
                .put("gatewayCheck", gatewayCheck());
    }

    private static JsonObject gatewayCheck() {
        return new JsonObject().put("requestedAt", "2026-11-20T09:30:00Z").put("dueAt", "2026-11-27T17:00:00Z");
    }

    private static JsonObject items(JsonObject... items) {
        JsonArray array = new JsonArray();
        for (JsonObject item : items) {
            array.add(item);
        }
        return new JsonObject().put("items", array);
    }

    private void problem(HttpServerRequest request, int status, String slug, String detail) {
        json(
                request,
                status,
                new JsonObject()
                        .put("type", "/problems/" + slug)
                        .put("title", detail)
                        .put("status", status)
                        .put("detail", detail));
    }

    private void json(HttpServerRequest request, int status, JsonObject body) {
        if (request.path().equals("/v1/referrals/" + REFERRAL)) {
            request.response().putHeader("ETag", "\"7\"");
        }
        border.answer(request, status, status < 400 ? "application/json" : "application/problem+json", body.encode());
    }
}
