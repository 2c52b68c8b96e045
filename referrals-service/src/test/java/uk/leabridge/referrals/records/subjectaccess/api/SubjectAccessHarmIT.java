package uk.leabridge.referrals.records.subjectaccess.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.PATH;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.REASON;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.giving;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.givingWithout;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.holdingBack;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.document.api.DocumentWorld;
import uk.leabridge.referrals.records.subjectaccess.domain.PlainWords;

/** What must not reach whoever asks for somebody else, when an officer changes nothing. All people are made up. */
@QuarkusTest
@ReferralsService
class SubjectAccessHarmIT {
    private static final String REFUGE = "12 Sample Refuge Lane";
    private static final String NUMBER = "07700 900147";
    private static final String NOT_TOLD = "The father must not know where they live.";
    private static final String THERAPIST = "quiet-yard-therapy";
    private static final String ROOMS = "Sees the therapist at 3 Quiet Yard on Tuesdays.";

    private final SubjectAccessWorld world = new SubjectAccessWorld();

    /** A child who lives in a refuge with the mother. */
    private String child() throws SQLException {
        return world.recordOf(made(creating(world.cases.referrer)
                .body("""
            {"person": {"givenName": "Sample", "familyName": "%s", "dateOfBirth": "2015-03-27", "address": "%s", "postcode": "E1 1AA",
              "schoolOrEmployer": "Sample Hidden School", "parentOrCarer": "Sample Mother, %s; Sample Aunt", "contact": "%s"},
             "referrer": {"role": "Refuge worker", "organisation": "Sample Refuge", "sector": "COMMUNITY"},
             "concern": {"code": "NO_IDEOLOGY", "narrative": "They moved to %s in October. Call %s.", "travelRisk": false},
             "informed": {"person": true, "parent": false, "whyNot": "%s"}, "agencies": ["MARAC"], "immediateDanger": false}
            """.formatted(CaseWorld.FAMILY_NAME, REFUGE, NUMBER, NUMBER, REFUGE, NUMBER, NOT_TOLD))
                .post("/v1/referrals")));
    }

    @Test
    void givesAParentNothingThatNobodyDecided() throws IOException, SQLException {
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, child());

        var answer = world.bundle(request);

        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/items-undecided"))
                .body("undecided", equalTo(world.items(request).size()));
        assertThat(world.handedOut(answer))
                .doesNotContain("Refuge", NUMBER, NOT_TOLD, "Hidden School", "MARAC", "Sample Aunt", "-R-20");
        assertThat(world.items(request)).allSatisfy(item -> assertThat(item).containsEntry("state", "UNDECIDED"));
    }

    @Test
    void cannotBeRecordedAsSentWhileSomethingIsUndecided() throws SQLException {
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, child());

        world.change("POST", request, "/closure", "{\"outcome\": \"SENT\", \"reason\": \"" + REASON + "\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-bundled"));
        as(world.auditor)
                .get(PATH + "/" + request)
                .then()
                .body("undecided", greaterThan(10))
                .body("items", equalTo(world.items(request).size()))
                .body("outcome", equalTo(null));
    }

    @Test
    void tellsAParentNotEvenThatThereIsARecordWhereAllIsHeldBack() throws IOException, SQLException {
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, child());
        world.decideTheRest(request, holdingBack("EXPECTATIONS_AND_WISHES"));
        var nothing = world.asked("PARENT_OR_CARER");

        var page = world.page(request);

        assertThat(page)
                .contains("We cannot give you any information in answer to this request")
                .doesNotContain("Refuge", NUMBER, NOT_TOLD, "Hidden School", "MARAC", "-R-20", "left out, and why");
        assertThat(page.replaceAll("We prepared it on [^<]*", ""))
                .isEqualTo(world.page(nothing).replaceAll("We prepared it on [^<]*", ""));
    }

    @Test
    void givesAParentTheOneFactThatWasDecidedAndNoMore() throws IOException, SQLException {
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, child());
        var narrative = world.item(request, "referral.body", "concern.narrative");
        world.decide(request, narrative, givingWithout("THIRD_PARTY", "to " + REFUGE, NUMBER))
                .then()
                .statusCode(200);
        world.decideTheRest(request, holdingBack("CHILD_ABUSE"));

        var handedOut = world.handedOut(world.bundle(request));

        assertThat(handedOut)
                .contains("They moved [left out] in October. Call [left out].", "We have left out")
                .doesNotContain(
                        "Refuge",
                        NUMBER,
                        NOT_TOLD,
                        "Hidden School",
                        "MARAC",
                        "-R-20",
                        "CHILD_ABUSE",
                        "has been abused");
        assertThat(world.item(request, "referral.body", "concern.narrative"))
                .containsEntry("state", "GIVEN_IN_PART")
                .containsEntry("leftOut", List.of("to " + REFUGE, NUMBER));
    }

    @Test
    void givesARepresentativeNothingOfTheProviderOfAnAdultThatNobodyDecided() throws IOException, SQLException {
        var caseId = world.cases.supported(CaseWorld.ADULT, "PERSON");
        made(creating(world.cases.officer)
                .body("{\"startsAt\": \"2027-03-01T10:00:00Z\", \"provider\": \"" + THERAPIST + "\"}")
                .post("/v1/cases/" + caseId + "/sessions"));
        world.cases.assessed(caseId, 0, "GRIEVANCE");
        made(creating(world.cases.officer)
                .body(CaseWorld.action("GRIEVANCE").replace(CaseWorld.PLANNED, ROOMS))
                .post("/v1/cases/" + caseId + "/support-plan/actions"));
        var request = world.asked("REPRESENTATIVE");
        world.choose(request, record(caseId));

        assertThat(world.handedOut(world.bundle(request))).doesNotContain("herapy", "Quiet Yard", "-C-20");

        var session = world.item(request, "support_session", "");
        assertThat(String.valueOf(session.get("words"))).contains("Quiet Yard Therapy");
        world.decide(
                        request,
                        world.item(request, "plan_action.words", ""),
                        givingWithout("SERIOUS_HARM", "at 3 Quiet Yard"))
                .then()
                .statusCode(200);
        world.decide(request, session, holdingBack("SERIOUS_HARM")).then().statusCode(200);
        world.decide(
                        request,
                        world.item(request, "record.recipient", "PROVIDER:" + THERAPIST),
                        holdingBack("SERIOUS_HARM"))
                .then()
                .statusCode(200);
        world.decideTheRest(request, giving());
        assertThat(world.handedOut(world.bundle(request)))
                .contains("-C-20", "We have left out 3 items", "Sees the therapist [left out] on Tuesdays.")
                .doesNotContain("Therapy", "Quiet Yard", THERAPIST);
    }

    @Test
    void givesAParentNothingOfWhereACaseWentOrWhichServiceWasAskedThatNobodyDecided() throws IOException, SQLException {
        var listed = world.cases.listed();
        world.cases.quorate(listed.meeting());
        world.cases.decide(listed.meeting(), listed.item(), "NOT_ADOPT").then().statusCode(200);
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, record(listed.caseId()));

        assertThat(world.handedOut(world.bundle(request))).doesNotContain("EARLY_HELP", "arly help");

        assertThat(world.items(request))
                .filteredOn(item -> "signposting".equals(item.get("kind")))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("words", "Early help: Awaiting contact"));
        world.decideTheRest(request, holdingBack("COURT"));
        assertThat(world.handedOut(world.bundle(request))).doesNotContain("EARLY_HELP", "arly help", "-C-20");
    }

    @Test
    void givesAParentNothingThatADocumentsNameOrAStepOfTheCaseSays() throws IOException, SQLException {
        var caseId = world.cases.supported(CaseWorld.OLDER_CHILD, "PARENT_OR_CARER");
        DocumentWorld.kept(world.cases.officer, caseId, "Letter from Sample Refuge.txt", "A letter.");
        world.cases
                .change(world.cases.officer, "/v1/cases/" + caseId)
                .body("{\"reason\": \"Met at the refuge; the new number is " + NUMBER
                        + ".\", \"legalBasis\": \"CTSA_2015_SECTION_36\"}")
                .post("/v1/cases/" + caseId + "/contacts")
                .then()
                .statusCode(200);
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, record(caseId));

        assertThat(world.handedOut(world.bundle(request))).doesNotContain("efuge", NUMBER);

        var document = world.item(request, "case_document.name", "");
        assertThat(document)
                .containsEntry("words", "Letter from Sample Refuge.txt")
                .containsEntry("state", "UNDECIDED");
        var step = world.items(request).stream()
                .filter(item -> String.valueOf(item.get("words")).contains(NUMBER))
                .toList();
        assertThat(step).singleElement().satisfies(item -> assertThat(item).containsEntry("category", "DECISION"));
        world.decide(request, document, holdingBack("EXPECTATIONS_AND_WISHES"))
                .then()
                .statusCode(200);
        world.decide(request, step.getFirst(), holdingBack("EXPECTATIONS_AND_WISHES"))
                .then()
                .statusCode(200);
        world.decideTheRest(request, giving());
        assertThat(world.handedOut(world.bundle(request)))
                .contains("We have left out 2 items")
                .doesNotContain("efuge", NUMBER);
    }

    private static String record(String caseId) throws SQLException {
        return String.valueOf(TestDatabase.rows("select person_id from safeguarding_case where id = ?::uuid", caseId)
                .getFirst()
                .get("person_id"));
    }

    @Test
    void givesThePersonTheirOwnFactsAndWaitsForADecisionAboutTheRest() throws SQLException {
        var request = world.asked("SELF");
        world.choose(request, child());

        for (var part : List.of("person.address", "person.givenName", "person.dateOfBirth")) {
            assertThat(world.item(request, "referral.body", part)).containsEntry("state", "GIVEN");
        }
        for (var part : List.of(
                "referrer.role",
                "referrer.organisation",
                "person.parentOrCarer.1",
                "person.parentOrCarer.3",
                "person.schoolOrEmployer",
                "person.contact",
                "concern.narrative",
                "informed.whyNot",
                "agencies")) {
            assertThat(world.item(request, "referral.body", part)).containsEntry("state", "UNDECIDED");
        }
        world.bundle(request).then().statusCode(409);
    }

    @Test
    void isUndecidedAgainWhereWhatIsHeldHasChanged() throws SQLException {
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, child());
        var address = world.item(request, "referral.body", "person.address");
        world.decide(request, address, giving()).then().statusCode(200);
        assertThat(world.item(request, "referral.body", "person.address")).containsEntry("state", "GIVEN");

        TestDatabase.execute(
                "update subject_access_choice set seen = md5(seen) where request_id = ?::uuid and item = ?::uuid",
                request,
                String.valueOf(address.get("id")));

        assertThat(world.item(request, "referral.body", "person.address"))
                .containsEntry("state", "UNDECIDED")
                .containsEntry("reason", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD_ABUSE", "EXPECTATIONS_AND_WISHES"})
    void refusesAgainstThePersonWhatProtectsThem(String exemption) throws SQLException {
        var request = world.asked("SELF");
        world.choose(request, child());
        Map<String, Object> narrative = world.item(request, "referral.body", "concern.narrative");

        world.decide(request, narrative, holdingBack(exemption))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/exemption-does-not-apply"));

        assertThat(TestDatabase.rows("select 1 from subject_access_choice where request_id = ?::uuid", request))
                .isEmpty();
    }

    @Test
    void refusesPassagesThatAreNotInTheItem() throws SQLException {
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, child());
        var narrative = world.item(request, "referral.body", "concern.narrative");

        world.decide(request, narrative, givingWithout("THIRD_PARTY", NUMBER, "07700 900148"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-such-passages"))
                .body("places", contains(1));

        assertThat(TestDatabase.rows("select 1 from subject_access_choice where request_id = ?::uuid", request))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"The officer has looked at this.\"}",
                "{\"decision\": \"GIVE\", \"exemption\": \"COURT\", \"reason\": \"The officer has looked at this.\"}",
                "{\"decision\": \"HOLD_BACK\", \"reason\": \"The officer has looked at this.\"}",
                "{\"decision\": \"GIVE_IN_PART\", \"exemption\": \"COURT\", \"reason\": \"The officer has looked at this.\"}",
                "{\"decision\": \"GIVE_IN_PART\", \"exemption\": \"COURT\", \"leaveOut\": [\" \"], \"reason\": \"The officer has looked.\"}",
                "{\"decision\": \"GIVE_IN_PART\", \"exemption\": \"COURT\", \"leaveOut\": [null], \"reason\": \"The officer has looked.\"}",
                "{\"decision\": \"HOLD_BACK\", \"exemption\": \"COURT\", \"leaveOut\": [\"x\"], \"reason\": \"The officer has looked.\"}",
                "{\"decision\": \"GIVE\"}"
            })
    void refusesADecisionOfBadShape(String body) throws SQLException {
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, child());
        var narrative = world.item(request, "referral.body", "concern.narrative");

        world.decide(request, narrative, body).then().statusCode(400);

        assertThat(TestDatabase.rows("select 1 from subject_access_choice where request_id = ?::uuid", request))
                .isEmpty();
    }

    @Test
    void leavesPassagesOutOfTheHeadingAndOfTheTableOfWhoOpenedTheRecord() throws IOException, SQLException {
        var request = world.asked("PARENT_OR_CARER");
        world.choose(request, child());
        world.bundle(request);
        var summary = world.item(request, "record.summary", "");
        var reference = String.valueOf(summary.get("words")).replaceFirst("(?s).*?(\\S+-R-\\d+-\\d+).*", "$1");
        world.decide(request, summary, givingWithout("EXPECTATIONS_AND_WISHES", reference))
                .then()
                .statusCode(200);
        var looks = world.items(request).stream()
                .filter(item -> "record.looks".equals(item.get("kind")))
                .findFirst()
                .orElseThrow();
        var borough = PlainWords.name(String.valueOf(looks.get("part")));
        assertThat(String.valueOf(looks.get("words"))).contains(borough);
        world.decide(request, looks, givingWithout("EXPECTATIONS_AND_WISHES", borough))
                .then()
                .statusCode(200);
        world.decideTheRest(request, holdingBack("EXPECTATIONS_AND_WISHES"));

        var bundle = world.unzippedBundle(request);

        assertThat(bundle.toString()).contains("[left out]").doesNotContain(reference);
        var json = bundle.getOrDefault("what-is-held.json", "");
        assertThat(json.substring(json.indexOf("\"looks\"")))
                .contains("\"borough\" : \"[left out]\"")
                .doesNotContain(borough);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRIME_AND_TAXATION", "NATIONAL_SECURITY"})
    void tellsThePersonNeitherWhatNorWhyWhereThatWouldTellIt(String exemption) throws IOException, SQLException {
        var request = world.asked("SELF");
        world.choose(request, child());
        world.decide(request, world.item(request, "referral.body", "concern.narrative"), holdingBack(exemption))
                .then()
                .statusCode(200);
        world.decideTheRest(request, holdingBack("THIRD_PARTY"));

        assertThat(world.handedOut(world.bundle(request)))
                .contains("We have left out")
                .doesNotContain(exemption, "THIRD_PARTY", "detection of crime", "national security");
    }

    @Test
    void saysOfABoxThatNobodyTickedNoMoreThanThat() throws SQLException {
        var record = world.recordOf(made(creating(world.cases.referrer)
                .body("""
            {"person": {"givenName": "Sample", "familyName": "%s", "dateOfBirth": "2015-03-27", "otherNames": "Pip, called so by a cousin"},
             "referrer": {"role": "Teacher", "organisation": "Sample School", "sector": "EDUCATION"},
             "concern": {"code": "NO_IDEOLOGY", "narrative": "Talks of nothing but violent videos.", "travelRisk": false},
             "needs": {"send": true, "mentalHealth": false}, "informed": {"person": true, "parent": true}, "immediateDanger": false}
            """.formatted(CaseWorld.FAMILY_NAME))
                .post("/v1/referrals")));
        var request = world.asked("SELF");
        world.choose(request, record);

        assertThat(world.item(request, "referral.body", "needs.mentalHealth")).containsEntry("words", "Not ticked");
        assertThat(world.item(request, "referral.body", "needs.send")).containsEntry("words", "Yes");
        assertThat(world.item(request, "referral.body", "person.otherNames")).containsEntry("state", "UNDECIDED");
    }
}
