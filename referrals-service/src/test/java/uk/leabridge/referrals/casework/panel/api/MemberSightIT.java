package uk.leabridge.referrals.casework.panel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** What a member of a panel sees, by the application and by the database alone. */
@QuarkusTest
@ReferralsService
class MemberSightIT {
    private final CaseWorld world = new CaseWorld();

    @Test
    void showsAMemberTheCasesOfTheirAgendasAndNoOthers() {
        var heard = world.listed();
        var elsewhere = world.listed();
        var member = world.seated(heard.panel(), "HEALTH");

        as(member).get("/v1/cases/" + heard.caseId()).then().statusCode(200).body("allowed", hasSize(0));
        as(member)
                .get("/v1/cases/" + heard.caseId() + "/person")
                .then()
                .statusCode(200)
                .body("person.familyName", equalTo(CaseWorld.FAMILY_NAME));
        as(member).get("/v1/cases").then().body("items.id", contains(heard.caseId()));
        as(member).get("/v1/meetings/" + heard.meeting()).then().statusCode(200);
        as(member).get("/v1/panels").then().body("items.id", contains(heard.panel()));
        as(member).get("/v1/panels/" + heard.panel() + "/meetings").then().body("items.id", contains(heard.meeting()));
        for (var path : List.of(
                "/v1/cases/" + elsewhere.caseId(),
                "/v1/cases/" + elsewhere.caseId() + "/person",
                "/v1/meetings/" + elsewhere.meeting(),
                "/v1/meetings/" + elsewhere.meeting() + "/decisions",
                "/v1/meetings/" + elsewhere.meeting() + "/agenda/" + elsewhere.item() + "/information",
                "/v1/panels/" + elsewhere.panel(),
                "/v1/panels/" + elsewhere.panel() + "/meetings")) {
            as(member).get(path).then().statusCode(404);
        }
    }

    @Test
    void showsNothingToWhoHasLostTheirSeat() {
        var heard = world.listed();
        var member = world.seated(heard.panel(), "HEALTH");
        var seats = "/v1/panels/" + heard.panel() + "/members";
        String seat = as(world.admin).get(seats).path("items[0].id");

        as(world.admin).delete(seats + "/" + seat).then().statusCode(204);

        as(world.admin).delete(seats + "/" + seat).then().statusCode(404);
        as(member).get("/v1/cases/" + heard.caseId()).then().statusCode(404);
        as(member).get("/v1/meetings/" + heard.meeting()).then().statusCode(404);
        as(member).get("/v1/cases").then().body("items", hasSize(0));
    }

    @Test
    void letsTheDatabaseRefuseWhatTheApplicationForgets() throws SQLException {
        var heard = world.listed();
        var member = world.seated(heard.panel(), "HEALTH");
        var stranger = Tokens.of("panel-member", world.borough);
        var tell = creating(member).body("{\"words\": \"Known to the clinic since May.\"}");
        made(tell.post(AgencyInformationIT.information(heard)));

        for (var table :
                List.of("safeguarding_case", "panel", "panel_agency", "meeting", "agenda_item", "agenda_information")) {
            assertThat(visible(table, world.borough, "panel-member", member.subject()))
                    .as(table + " to a member")
                    .isPositive();
            assertThat(visible(table, world.borough, "panel-member", stranger.subject()))
                    .as(table + " to a member of no panel")
                    .isZero();
            assertThat(visible(table, "newham-elsewhere", "panel-chair", member.subject()))
                    .as(table + " to another borough")
                    .isZero();
            assertThat(visible(table, world.borough, "referrer", member.subject()))
                    .as(table + " to another role")
                    .isZero();
            assertThat(visible(table, "", "", "")).as(table + " to nobody").isZero();
        }
        assertThat(visible("case_step", world.borough, "panel-member", member.subject()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "safeguarding-officer, POLICE_CT, true",
        "panel-member, HEALTH, true",
        "panel-member, POLICE_CT, false",
        "borough-admin, HEALTH, false",
        "learner, HEALTH, false"
    })
    void letsTheDatabaseTakeInformationOnlyFromWhoMaySpeak(String role, String agency, boolean taken)
            throws SQLException {
        var heard = world.listed();
        var member = world.seated(heard.panel(), "HEALTH");
        var sql = "insert into agenda_information select uuidv7(), '%s', '%s', '%s', '%s', now(), 'x'"
                .formatted(world.borough, heard.item(), agency, member.subject());

        assertThat(isTaken(sql, role, member.subject())).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"borough-admin, true", "panel-chair, false", "safeguarding-officer, false", "panel-member, false"})
    void letsTheDatabaseTakeAQuorumFromTheAdministratorAlone(String role, boolean taken) throws SQLException {
        var panel = world.panel("SIP");
        var sql = "insert into panel_agency values ('%s', '%s', 'HOUSING', 'Housing', false)"
                .formatted(panel, world.borough);

        assertThat(isTaken(sql, role, world.chair.subject())).isEqualTo(taken);
    }

    private boolean isTaken(String sql, String role, String subject) throws SQLException {
        try (Connection connection = TestDatabase.application("referrals")) {
            connection.setAutoCommit(false);
            actAs(connection, world.borough, role, subject);
            try (var insert = connection.prepareStatement(sql)) {
                return insert.executeUpdate() == 1;
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).contains("row-level security");

                return false;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void actAs(Connection connection, String borough, String role, String subject) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('app.borough', ?, true),"
                + " set_config('app.roles', ?, true), set_config('app.subject', ?, true)")) {
            set.setString(1, borough);
            set.setString(2, "," + role + ",");
            set.setString(3, subject);
            set.execute();
        }
    }

    private static long visible(String table, String borough, String role, String subject) throws SQLException {
        try (Connection connection = TestDatabase.application("referrals")) {
            connection.setAutoCommit(false);
            actAs(connection, borough, role, subject);
            try (var count = connection.prepareStatement("select count(*) from " + table)) {
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
