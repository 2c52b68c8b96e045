package uk.leabridge.referrals.records.subjectaccess.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.PATH;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.giving;
import static uk.leabridge.referrals.records.subjectaccess.api.SubjectAccessWorld.holdingBack;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.transfer.api.TransferWorld;
import uk.leabridge.referrals.records.subjectaccess.domain.PlainWords;

/** A request finds what the borough holds under any name and reference, and says where it went. All people are made up. */
@QuarkusTest
@ReferralsService
class SubjectAccessMovesIT {
    private final TransferWorld boroughs = new TransferWorld();
    private final SubjectAccessWorld here = new SubjectAccessWorld(boroughs.here);
    private final SubjectAccessWorld there = new SubjectAccessWorld(boroughs.there);

    private static ValidatableResponse candidates(SubjectAccessWorld world, String request) {
        return as(world.auditor)
                .get(PATH + "/" + request + "/candidates")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse called(SubjectAccessWorld world, String request, String reference) {
        return as(world.auditor)
                .queryParam("reference", reference)
                .get(PATH + "/" + request + "/candidates")
                .then()
                .statusCode(200);
    }

    private record Known(String caseId, String record, String caseReference, String referralReference) {}

    private Known known() throws SQLException {
        var referral = boroughs.here.cleared(CaseWorld.ADULT);
        var referralReference =
                as(boroughs.here.officer).get("/v1/referrals/" + referral).<String>path("reference");
        boroughs.here.open(referral, "").then().statusCode(200);
        var caseId = boroughs.here.caseOf(referral);
        var read = as(boroughs.here.officer).get("/v1/cases/" + caseId).then().statusCode(200);
        return new Known(caseId, read.extract().path("record"), read.extract().path("reference"), referralReference);
    }

    @Test
    void findsAReferralThatBecameACaseByBothReferencesHoweverTheyAreWritten() throws SQLException {
        var known = known();
        var request = here.asked("SELF");

        candidates(here, request)
                .body("items.shell.record", contains(known.record()))
                .body("items[0].shell.reference", equalTo(known.caseReference()))
                .body("items[0].shell.openedFrom", equalTo(known.referralReference()));
        for (var reference : List.of(known.caseReference(), known.referralReference())) {
            called(here, request, reference).body("items.shell.record", contains(known.record()));
            called(
                            here,
                            request,
                            " " + reference.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                    .body("items.shell.record", contains(known.record()));
            called(there, there.asked("SELF"), reference).body("items", empty());
        }
    }

    @Test
    void saysInTheOldBoroughWhereACaseWentAndGivesWhatWasKept() throws IOException, SQLException {
        var known = known();
        boroughs.accepted(known.caseId());
        var request = here.asked("SELF");

        candidates(here, request)
                .body("items.shell.record", contains(known.record()))
                .body("items[0].shell.outcome", equalTo("TRANSFERRED"))
                .body("items[0].shell.passedOn.borough", equalTo(boroughs.there.borough));
        called(here, request, known.caseReference()).body("items.shell.record", contains(known.record()));
        called(here, request, known.referralReference()).body("items.shell.record", contains(known.record()));
        here.choose(request, known.record());
        here.decideTheRest(request, giving());

        assertThat(here.page(request))
                .contains(
                        "transferred to " + PlainWords.name(boroughs.there.borough) + " on "
                                + PlainWords.day(java.time.Instant.now()),
                        "Contact " + PlainWords.name(boroughs.there.borough) + " for a copy",
                        "Talks of nothing but violent videos")
                .doesNotContain("not hold any information");
        assertThat(kinds(here, request))
                .contains("referral.body", "referral_step.reason", "case_transfer.reason", "record.passed-on")
                .doesNotContain("safeguarding_case.identity", "case_step.reason");
    }

    private static String words(SubjectAccessWorld world, String request, String kind) {
        return String.valueOf(world.item(request, kind, "").get("words"));
    }

    private static List<Object> kinds(SubjectAccessWorld world, String request) {
        return world.items(request).stream().map(one -> one.get("kind")).toList();
    }

    @Test
    void findsInTheNewBoroughTheCaseWithAllThatMoved() throws IOException, SQLException {
        var known = known();
        boroughs.accepted(known.caseId());
        var request = there.asked("SELF");

        candidates(there, request)
                .body("items.shell.record", contains(known.record()))
                .body("items[0].strength", equalTo("STRONG"))
                .body("items[0].shell.cameFrom.borough", equalTo(boroughs.here.borough))
                .body("items[0].shell.passedOn", nullValue());
        for (var reference : List.of(known.caseReference(), known.referralReference())) {
            called(there, request, reference).body("items.shell.record", contains(known.record()));
        }
        there.choose(request, known.record());
        there.decideTheRest(request, giving());
        assertThat(there.page(request))
                .contains("transferred from " + PlainWords.name(boroughs.here.borough), CaseWorld.FAMILY_NAME)
                .doesNotContain("Talks of nothing but violent videos");
        assertThat(kinds(there, request))
                .contains("safeguarding_case.identity", "case_step.reason", "record.came-from")
                .doesNotContain("referral.body", "referral_step.reason");
    }

    @Test
    void leavesNothingBetweenTheTwoBoroughs() throws SQLException {
        var caseId = boroughs.here.supported(CaseWorld.ADULT, "PERSON");
        boroughs.here.assessed(caseId, 0, "GRIEVANCE");
        boroughs.here.planned(caseId, "GRIEVANCE");
        boroughs.accepted(caseId);
        var record =
                String.valueOf(TestDatabase.rows("select person_id from safeguarding_case where id = ?::uuid", caseId)
                        .getFirst()
                        .get("person_id"));
        var request = here.asked("SELF");
        here.choose(request, record);
        var theirs = there.asked("SELF");
        there.choose(theirs, record);

        var kept = kinds(here, request);
        var moved = kinds(there, theirs);

        assertThat(words(there, theirs, "assessment.findings"))
                .contains("Feelings of grievance and injustice: Present")
                .doesNotContain("GRIEVANCE", "_");
        assertThat(words(there, theirs, "safeguarding_case.consent")).endsWith(" the person");
        var purposes = TestDatabase.rows(
                        "select distinct purpose from value_of_record(?::uuid) where sealed is not null and shown",
                        record)
                .stream()
                .map(row -> row.get("purpose"))
                .toList();
        assertThat(purposes).hasSizeGreaterThan(8);
        assertThat(java.util.stream.Stream.concat(kept.stream(), moved.stream()).toList())
                .containsAll(purposes)
                .contains("safeguarding_case.consent", "assessment.findings");
        assertThat(kept)
                .filteredOn(
                        kind -> moved.contains(kind) && !String.valueOf(kind).startsWith("record."))
                .allSatisfy(kind -> assertThat(String.valueOf(kind)).startsWith("case_transfer."));
    }

    @Test
    void keepsTheRecordOfAnOpenRequestThatMovesAndTellsTheNewBorough() throws IOException, SQLException {
        var known = known();
        var request = here.asked("SELF");
        here.choose(request, known.record());
        as(there.auditor).get(PATH + "/elsewhere").then().statusCode(200).body("items", empty());

        boroughs.accepted(known.caseId());

        as(here.auditor)
                .get(PATH + "/" + request)
                .then()
                .body("records.record", contains(known.record()))
                .body("records[0].passedOn.borough", equalTo(boroughs.there.borough))
                .body("dueOn", equalTo(here.today.plusMonths(1).toString()));
        here.decideTheRest(request, giving());
        assertThat(here.page(request)).contains("transferred to").doesNotContain("not hold any information");
        as(there.auditor)
                .get(PATH + "/elsewhere")
                .then()
                .body("items.reference", contains(known.caseReference()))
                .body("items[0].borough", equalTo(boroughs.here.borough))
                .body("items[0].receivedOn", equalTo(here.today.toString()))
                .body("items[0].keySet().size()", equalTo(6));
        as(here.auditor).get(PATH + "/elsewhere").then().body("items", empty());

        var theirs = there.asked("SELF");
        there.choose(theirs, known.record());

        as(there.auditor).get(PATH + "/elsewhere").then().body("items", empty());
    }

    @Test
    void tellsTheNewBoroughNothingOnceTheOtherOneHasAnswered() throws IOException, SQLException {
        var known = known();
        var request = here.asked("SELF");
        here.choose(request, known.record());
        boroughs.accepted(known.caseId());
        here.decideTheRest(request, holdingBack("THIRD_PARTY"));
        here.bundle(request).then().statusCode(200);

        here.change("POST", request, "/closure", "{\"outcome\": \"SENT\", \"reason\": \"Sent by recorded delivery.\"}")
                .then()
                .statusCode(200);

        as(there.auditor).get(PATH + "/elsewhere").then().body("items", empty());
    }

    @Test
    void findsACaseThatCameBack() throws SQLException {
        var known = known();
        boroughs.accepted(known.caseId());
        var back = boroughs.offeredBack(known.caseId());
        boroughs.acceptedBack(back);
        var request = here.asked("SELF");

        candidates(here, request)
                .body("items[0].shell.record", equalTo(known.record()))
                .body("items[0].shell.passedOn", nullValue())
                .body("items[0].shell.cameFrom.borough", equalTo(boroughs.there.borough));
        candidates(there, there.asked("SELF")).body("items[0].shell.passedOn.borough", equalTo(boroughs.here.borough));
    }

    @Test
    void saysOfACaseThatIsOfferedWhoHoldsItAndOpensNothingOfIt() throws SQLException {
        var known = known();
        boroughs.offer(known.caseId()).then().statusCode(201);
        var request = there.asked("SELF");

        candidates(there, request)
                .body("items[0].shell.outcome", equalTo("OFFERED"))
                .body("items[0].shell.offeredBy.borough", equalTo(boroughs.here.borough));
        there.choose(request, known.record());

        assertThat(kinds(there, request)).contains("record.offered").allSatisfy(kind -> assertThat(String.valueOf(kind))
                .startsWith("record."));
    }

    @Test
    void opensAKeyThatWentElsewhereForAnOpenRequestAlone() throws SQLException {
        var known = known();
        boroughs.accepted(known.caseId());
        assertThat(keys(known.record())).isZero();
        var request = here.asked("SELF");
        here.choose(request, known.record());
        assertThat(keys(known.record())).isOne();

        here.change(
                        "POST",
                        request,
                        "/closure",
                        "{\"outcome\": \"WITHDRAWN\", \"reason\": \"The person takes it back.\"}")
                .then()
                .statusCode(200);

        assertThat(keys(known.record())).isZero();
    }

    /** How many keys of the record the old borough's auditor can read. */
    private long keys(String record) throws SQLException {
        try (var connection = TestDatabase.application("referrals");
                var settings = connection.prepareStatement(
                        "select set_config('app.borough', ?, false), set_config('app.roles', ',auditor,', false)");
                var count = connection.prepareStatement("select count(*) from data_key where person_id = ?::uuid")) {
            settings.setString(1, boroughs.here.borough);
            settings.execute();
            count.setString(1, record);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void letsTheDatabaseRefuseToNameARecordOfNobodyHere() throws SQLException {
        var known = known();
        var request = there.asked("SELF");

        there.change("PUT", request, "/records", "{\"records\": [\"" + known.record() + "\"]}")
                .then()
                .statusCode(422);
        try (var connection = TestDatabase.application("referrals");
                var settings = connection.prepareStatement(
                        "select set_config('app.borough', ?, false), set_config('app.roles', ',auditor,', false)");
                var name = connection.prepareStatement(
                        "insert into subject_access_record (request_id, person_id, borough) values (?::uuid, ?::uuid, ?)")) {
            settings.setString(1, boroughs.there.borough);
            settings.execute();
            name.setString(1, request);
            name.setString(2, known.record());
            name.setString(3, boroughs.there.borough);
            org.assertj.core.api.Assertions.assertThatThrownBy(name::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"givenName\": \"Sample-Underwing\", \"familyName\": \"Sample\", \"dateOfBirth\": \"1990-03-27\"",
                "\"givenName\": \"Sampel\", \"familyName\": \"Other\", \"dateOfBirth\": \"1990-03-27\"",
                "\"givenName\": \"Sample\", \"familyName\": \"Sample-Underwing\", \"dateOfBirth\": \"1991-03-27\"",
                "\"givenName\": \"Sample\", \"familyName\": \"Sample-Underwing\", \"dateOfBirth\": \"1990-08-27\"",
                "\"givenName\": \"Other Sample\", \"familyName\": \"Third Sample-Underwings\", \"dateOfBirth\": \"1990-03-27\"",
                "\"givenName\": \"Other\", \"familyName\": \"Third\", \"dateOfBirth\": \"1990-03-28\", \"postcode\": \"E1 1AA\"",
            })
    void findsWhatMovedUnderAnotherFormOfTheNameInBothBoroughs(String person) throws SQLException {
        var known = known();
        boroughs.accepted(known.caseId());

        for (var world : List.of(here, there)) {
            candidates(world, world.asked("SELF", person)).body("items.shell.record", contains(known.record()));
        }
    }

    @Test
    void findsNobodyElse() throws SQLException {
        known();

        candidates(here, here.asked("SELF", """
                "givenName": "Sample", "familyName": "Sample-Underwing", "dateOfBirth": "1975-11-02", "postcode": "N1 1AA\"""")).body("items", empty());
    }
}
