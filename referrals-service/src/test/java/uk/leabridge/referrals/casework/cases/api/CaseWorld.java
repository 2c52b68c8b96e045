package uk.leabridge.referrals.casework.cases.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

/** A borough of its own with people, a panel and cases, all by the API. All people are made up. */
public final class CaseWorld {
    public static final String FAMILY_NAME = "Sample-Underwing";
    public static final String REASON = "The agencies agree that this is the right next step.";
    public static final String CHILD = "\"dateOfBirth\": \"2015-03-27\"";
    public static final String OLDER_CHILD = "\"dateOfBirth\": \"2010-01-15\"";
    public static final String ADULT = "\"dateOfBirth\": \"1990-03-27\"";
    public static final String UNKNOWN = "\"ageEstimate\": 17";
    public static final String SUMMARY = "Sample-Summary: less alone than in the spring.";
    public static final String NOTE = "Sample-Note: speaks of it each week.";
    public static final String PLANNED = "Sample-Plan: a mentor meets them on Tuesdays.";
    public static final List<String> FACTORS = List.of(
            "GRIEVANCE",
            "THREAT",
            "IDENTITY_MEANING_BELONGING",
            "STATUS",
            "EXCITEMENT",
            "DOMINANCE",
            "SUSCEPTIBILITY",
            "POLITICAL_MORAL_CHANGE",
            "OPPORTUNISTIC_INVOLVEMENT",
            "FAMILY_FRIENDS_INVOLVEMENT",
            "TRANSITIONAL_TIME",
            "GROUP_INFLUENCE",
            "MENTAL_HEALTH",
            "OVER_IDENTIFICATION",
            "THEM_AND_US",
            "DEHUMANISATION",
            "JUSTIFYING_ATTITUDES",
            "HARMFUL_MEANS",
            "HARMFUL_OBJECTIVES",
            "KNOWLEDGE_SKILLS",
            "ACCESS_NETWORKS_FUNDING_EQUIPMENT",
            "CRIMINAL_CAPABILITY");
    private static final String WORDS = "\"reason\": \"" + REASON
            + "\", \"evidence\": \"Notes of the call\", \"legalBasis\": \"CTSA_2015_SECTION_36\"";

    public final String borough;
    public final Tokens referrer;
    public final Tokens officer;
    public final Tokens chair;
    public final Tokens admin;

    public CaseWorld() {
        borough = UUID.randomUUID()
                .toString()
                .substring(24)
                .chars()
                .map(c -> c <= '9' ? c - '0' + 'g' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        referrer = Tokens.of("referrer", borough);
        officer = Tokens.of("safeguarding-officer", borough);
        chair = Tokens.of("panel-chair", borough);
        admin = Tokens.of("borough-admin", borough);
    }

    public static RequestSpecification as(Tokens who) {
        return given().auth().oauth2(who.sign()).contentType(ContentType.JSON);
    }

    public static RequestSpecification creating(Tokens who) {
        return as(who).header("Idempotency-Key", "key-" + UUID.randomUUID());
    }

    public static String form(String age) {
        return """
            {"person": {"givenName": "Sample", "familyName": "%s", %s, "postcode": "E1 1AA", "contact": "07700 900000"},
             "referrer": {"role": "Safeguarding lead", "organisation": "Sample School", "sector": "EDUCATION"},
             "concern": {"code": "NO_IDEOLOGY", "narrative": "Talks of nothing but violent videos since September.", "travelRisk": false},
             "immediateDanger": false}
            """.formatted(FAMILY_NAME, age);
    }

    /** A referral that the police have cleared. */
    public String cleared(String age) {
        String id = made(creating(referrer).body(form(age)).post("/v1/referrals"));
        as(officer)
                .header("If-Match", "\"0\"")
                .body("{\"result\": \"CLEAR\", \"note\": \"Answered by telephone, nothing is known.\"}")
                .post("/v1/referrals/" + id + "/gateway-checks")
                .then()
                .statusCode(200);
        return id;
    }

    public Response open(String referral, String more) {
        return as(officer)
                .header("If-Match", "\"1\"")
                .body("{\"decision\": \"CASE_OPENED\", " + WORDS + more + "}")
                .post("/v1/referrals/" + referral + "/screening");
    }

    /** A case of somebody of this age. */
    public String opened(String age) {
        var referral = cleared(age);
        open(referral, "").then().statusCode(200);
        return caseOf(referral);
    }

    public String caseOf(String referral) {
        return as(officer)
                .queryParam("referral", referral)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    public String panel(String kind) {
        return made(creating(admin).body("""
                {"kind": "%s", "terms": {"name": "Sample panel", "quorumMinimum": 3, "agencies": [
                  {"code": "POLICE_CT", "name": "Counter terrorism policing", "required": true},
                  {"code": "LOCAL_AUTHORITY", "name": "Local authority", "required": true},
                  {"code": "HEALTH", "name": "Health", "required": false},
                  {"code": "EDUCATION", "name": "Education", "required": false}]}}
                """.formatted(kind)).post("/v1/panels"));
    }

    public String meeting(String panel) {
        return made(creating(chair).body("""
                {"startsAt": "2026-12-01T10:00:00Z", "place": "Town hall", "online": true, "chair": "%s"}
                """.formatted(chair.subject())).post("/v1/panels/" + panel + "/meetings"));
    }

    public Tokens seated(String panel, String agency) {
        var member = Tokens.of("panel-member", borough);
        made(creating(admin).body("""
                {"subject": "%s", "agency": "%s", "displayRole": "Named lead"}
                """.formatted(member.subject(), agency)).post("/v1/panels/" + panel + "/members"));
        return member;
    }

    public Response list(String meeting, String caseId) {
        return creating(officer)
                .body("{\"caseId\": \"" + caseId + "\", " + WORDS + "}")
                .post("/v1/meetings/" + meeting + "/agenda");
    }

    /** A child's case on the agenda of a meeting. */
    public record Listed(String caseId, String panel, String meeting, String item) {}

    public Listed listed() {
        var caseId = opened(CHILD);
        var panel = panel("SIP");
        var meeting = meeting(panel);
        return new Listed(caseId, panel, meeting, listed(meeting, caseId));
    }

    public String listed(String meeting, String caseId) {
        return made(list(meeting, caseId));
    }

    public Response attend(String meeting, String... agencies) {
        var seats = java.util.Arrays.stream(agencies)
                .map(agency -> "{\"agency\": \"" + agency + "\", \"present\": true}")
                .toList();
        return change(officer, "/v1/meetings/" + meeting)
                .body("{\"agencies\": [" + String.join(",", seats) + "]}")
                .put("/v1/meetings/" + meeting + "/attendance");
    }

    public void quorate(String meeting) {
        attend(meeting, "POLICE_CT", "LOCAL_AUTHORITY", "HEALTH").then().statusCode(200);
    }

    public static String decision(String item, String decision) {
        return "{\"itemId\": \"" + item + "\", \"decision\": \"" + decision + "\", " + WORDS
                + ", \"dissent\": \"Health would have waited.\", \"signposts\": ["
                + (decision.equals("NOT_ADOPT") ? "\"EARLY_HELP\"" : "") + "]}";
    }

    public Response decide(String meeting, String item, String decision) {
        return change(chair, "/v1/meetings/" + meeting)
                .body(decision(item, decision))
                .post("/v1/meetings/" + meeting + "/decisions");
    }

    /** A case that a panel took on. */
    public String adopted(String age) {
        var caseId = opened(age);
        var meeting = meeting(panel(age.equals(ADULT) ? "SAP" : "SIP"));
        var item = listed(meeting, caseId);
        quorate(meeting);
        decide(meeting, item, "ADOPT").then().statusCode(200);
        return caseId;
    }

    /** An action on a case, with the version that it has now. */
    public Response act(Tokens who, String caseId, String action, String more) {
        return change(who, "/v1/cases/" + caseId)
                .body("{" + WORDS + more + "}")
                .post("/v1/cases/" + caseId + "/" + action);
    }

    public Response consent(String caseId, String step, String from) {
        return act(officer, caseId, "consent", ", \"step\": \"" + step + "\", \"from\": \"" + from + "\"");
    }

    public String supported(String age, String from) {
        var caseId = adopted(age);
        consent(caseId, "SOUGHT", from).then().statusCode(200);
        consent(caseId, "GIVEN", from).then().statusCode(200);
        act(officer, caseId, "support", "").then().statusCode(200);
        return caseId;
    }

    /** An assessment by the framework that the service ships, in which these factors are present and no others. */
    public static String assessment(int follows, String... present) {
        var findings = FACTORS.stream()
                .map(factor -> List.of(present).contains(factor)
                        ? "{\"factor\": \"%s\", \"presence\": \"PRESENT\", \"note\": \"%s\"}".formatted(factor, NOTE)
                        : "{\"factor\": \"%s\", \"presence\": \"NOT_PRESENT\"}".formatted(factor))
                .toList();
        return "{\"framework\": \"vaf-2012\", \"frameworkVersion\": 1, \"follows\": " + follows + ", \"summary\": \""
                + SUMMARY + "\", \"findings\": [" + String.join(",", findings) + "]}";
    }

    public Response assess(String caseId, int follows, String... present) {
        return creating(officer).body(assessment(follows, present)).post("/v1/cases/" + caseId + "/assessments");
    }

    public void assessed(String caseId, int follows, String... present) {
        assess(caseId, follows, present).then().statusCode(201);
    }

    public static String action(String... factors) {
        return "{\"factors\": [\"" + String.join("\",\"", factors)
                + "\"], \"owner\": \"EDUCATION\", \"dueOn\": \"2035-01-31\", \"words\": \"" + PLANNED + "\"}";
    }

    /** An action of the plan, by its id. */
    public String planned(String caseId, String... factors) {
        return made(creating(officer).body(action(factors)).post("/v1/cases/" + caseId + "/support-plan/actions"));
    }

    public Response whyNot(String caseId, String factor) {
        return creating(officer)
                .body("{\"factor\": \"" + factor + "\", \"reason\": \"" + REASON + "\"}")
                .post("/v1/cases/" + caseId + "/support-plan/reasons");
    }

    public Response end(String caseId, String action, String how) {
        return change(officer, "/v1/cases/" + caseId + "/support-plan")
                .body("{\"reason\": \"" + REASON + "\"}")
                .post("/v1/cases/" + caseId + "/support-plan/actions/" + action + "/" + how);
    }

    /** A request with the ETag that the chair reads there now. */
    public RequestSpecification change(Tokens who, String path) {
        return as(who).header(
                        "If-Match",
                        as(chair).get(path).then().statusCode(200).extract().header("ETag"));
    }

    public static String made(Response response) {
        return response.then().statusCode(201).extract().path("id");
    }

    /** All rows that a change of a case would touch. */
    public static List<Object> everythingAbout(String caseId) throws SQLException {
        return List.of(
                TestDatabase.rows("select * from safeguarding_case where id = ?::uuid", caseId)
                        .toString()
                        .replaceAll("\\[B@\\w+", ""),
                TestDatabase.rows("select id from case_step where case_id = ?::uuid order by id", caseId),
                TestDatabase.rows(
                        "select id, removed_at, decision, decided_at from agenda_item where case_id = ?::uuid order by id",
                        caseId),
                TestDatabase.rows(
                        "select m.id, m.version from meeting m join agenda_item i on i.meeting_id = m.id where i.case_id = ?::uuid order by m.id",
                        caseId),
                TestDatabase.rows("select id from assessment where case_id = ?::uuid order by id", caseId),
                TestDatabase.rows("select id, version from plan_action where case_id = ?::uuid order by id", caseId),
                TestDatabase.rows("select id from plan_reason where case_id = ?::uuid order by id", caseId),
                TestDatabase.rows("select id from outbox where aggregate_id = ? order by position", caseId));
    }
}
