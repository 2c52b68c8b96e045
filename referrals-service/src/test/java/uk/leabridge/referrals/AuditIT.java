package uk.leabridge.referrals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.audit.AuditSealer;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

/** The platform's audit, on a real database; each test undoes what it broke. */
@QuarkusTest
@ReferralsService
class AuditIT {
    private static final String ADVICE = "{\"question\": \"What does the audit say of this question?\"}";

    @Inject
    AuditSealer sealer;

    private final Tokens lead = Tokens.of("referrer", "audit-borough");
    private final Tokens auditor = Tokens.of("auditor", "audit-borough");

    @AfterEach
    void leavesTheAuditIntact() {
        verification().body("intact", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject = subject || 'x'", "action = 'referral.read2'", "at = at + interval '1 microsecond'",
                "entity_id = uuidv7()", "person_id = null", "digest = set_byte(digest, 0, get_byte(digest, 0) # 1)",
                "mac = set_byte(mac, 31, get_byte(mac, 31) # 1)", "roles = 'auditor'"
            })
    void namesAnEntryOfWhichOneByteChanged(String change) throws SQLException {
        var entry = sealedEntry();
        TestDatabase.execute("create table audit_copy as select * from audit_entry where id = ?", entry);

        TestDatabase.execute("update audit_entry set " + change + " where id = ?", entry);

        verification()
                .body("intact", equalTo(false))
                .body("faults.kind", everyItem(equalTo("ENTRY_CHANGED")))
                .body("faults.entry", hasItem(entry.toString()));
        restore(entry);
    }

    @Test
    void saysWhereAnEntryIsMissing() throws SQLException {
        var entry = sealedEntry();
        TestDatabase.execute("create table audit_copy as select * from audit_entry where id = ?", entry);

        TestDatabase.execute("delete from audit_entry where id = ?", entry);

        verification().body("intact", equalTo(false)).body("faults.kind", hasItem("ENTRY_MISSING"));
        restore(entry);
    }

    @Test
    void findsASealThatWasWrittenAnew() throws SQLException {
        sealedEntry();
        TestDatabase.execute("create table seal_copy as select * from audit_seal where number = 1");

        TestDatabase.execute("update audit_seal set root = sha256('forged'::bytea) where number = 1");

        verification().body("intact", equalTo(false)).body("faults.kind", hasItem("SEAL_CHANGED"));
        TestDatabase.execute("update audit_seal s set root = c.root from seal_copy c where s.number = c.number");
        TestDatabase.execute("drop table seal_copy");
    }

    /** The sealer's own lock, held here, keeps it from sealing the entry meanwhile. */
    @Test
    void findsAnUnsealedEntryThatChanged() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, AuditSealer.LOCK);
            lock.execute();
            var entry = newestEntry(ask());
            TestDatabase.execute("create table audit_copy as select * from audit_entry where id = ?", entry);

            TestDatabase.execute("update audit_entry set purpose = 'another' where id = ?", entry);

            verification().body("faults.entry", hasItem(entry.toString()));
            restore(entry);
        }
    }

    @Test
    void letsAnAuditorSearchTheirOwnBoroughOnly() throws SQLException {
        var advice = ask();

        given().auth()
                .oauth2(auditor.sign())
                .queryParam("entity", advice)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("advice.ask"))
                .body("items.subject", everyItem(equalTo(lead.subject())));
        given().auth()
                .oauth2(Tokens.of("auditor", "newham").sign())
                .queryParam("entity", advice)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void givesTheApplicationNoWayToChangeAnEntry() throws SQLException {
        assertThat(TestDatabase.rows("select privilege_type from information_schema.role_table_grants"
                        + " where table_name in ('audit_entry', 'audit_seal') and grantee = 'referrals_app'"))
                .extracting(row -> row.get("privilege_type"))
                .containsExactlyInAnyOrder("INSERT", "SELECT");
    }

    private UUID sealedEntry() throws SQLException {
        var entry = newestEntry(ask());
        sealer.sealAll();
        return entry;
    }

    private UUID ask() {
        return given().auth()
                .oauth2(lead.sign())
                .contentType("application/json")
                .header("Idempotency-Key", "audit-" + UUID.randomUUID())
                .body(ADVICE)
                .post("/v1/advice")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static UUID newestEntry(UUID entity) throws SQLException {
        Map<String, Object> row = TestDatabase.rows("select id from audit_entry where entity_id = ?", entity)
                .getFirst();
        return (UUID) row.getOrDefault("id", entity);
    }

    private ValidatableResponse verification() {
        return given().auth()
                .oauth2(auditor.sign())
                .get("/v1/audit/verification")
                .then()
                .statusCode(200);
    }

    private static void restore(UUID entry) throws SQLException {
        TestDatabase.execute("delete from audit_entry where id = ?", entry);
        TestDatabase.execute("insert into audit_entry select * from audit_copy");
        TestDatabase.execute("drop table audit_copy");
    }
}
