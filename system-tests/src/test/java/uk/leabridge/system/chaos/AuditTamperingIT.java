package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** Whoever owns the database can change the audit, but not unseen. */
@SystemTest
@Order(120)
class AuditTamperingIT {
    private static final String REFERRALS = "/api/referrals/v1/referrals";

    private final World world;
    private final Caller auditor;

    AuditTamperingIT(World world) {
        this.world = world;
        this.auditor = world.as("auditor.islington");
    }

    @Test
    void namesTheOneRowInWhichOneByteWasChanged() throws SQLException {
        String entry = sealedEntry();
        assertThat(verification().path("intact").asBoolean()).isTrue();

        changeOneByte(entry, "borough = overlay(borough placing 'j' from 1 for 1)");
        JsonNode found = verification();
        changeOneByte(entry, "borough = overlay(borough placing 'i' from 1 for 1)");

        assertThat(found.path("intact").asBoolean()).isFalse();
        assertThat(found.path("faults")).hasSize(1);
        assertThat(found.at("/faults/0/kind").asText()).isEqualTo("ENTRY_CHANGED");
        assertThat(found.at("/faults/0/entry").asText()).isEqualTo(entry);
        assertThat(verification().path("intact").asBoolean())
                .as("with the byte as it was")
                .isTrue();
    }

    /** The entry of an officer's look at a referral, once a seal covers it. */
    private String sealedEntry() {
        String id = world.as("referrer.islington")
                .create(REFERRALS, SampleReferral.next().json())
                .expect(201)
                .text("id");
        world.as("safeguarding-officer.islington").get(REFERRALS + "/" + id).expect(200);
        return Await.within(Duration.ofSeconds(15), "the look is sealed", () -> world
                .databases()
                .rows(
                        "referrals",
                        "select id from audit_entry where entity_id = ?::uuid and action = 'referral.read'"
                                + " and seal_number is not null",
                        id)
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .findFirst());
    }

    private void changeOneByte(String entry, String change) throws SQLException {
        assertThat(world.databases()
                        .change(
                                "referrals",
                                "update audit_entry set " + change + " where id = ?",
                                UUID.fromString(entry)))
                .isEqualTo(1);
    }

    private JsonNode verification() {
        return auditor.get("/api/referrals/v1/audit/verification").expect(200).json();
    }
}
