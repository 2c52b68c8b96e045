package uk.leabridge.referrals.casework.transfer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.leabridge.referrals.casework.transfer.api.TransferWorld.answer;
import static uk.leabridge.referrals.casework.transfer.api.TransferWorld.everythingAbout;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.referrals.MovableClock;
import uk.leabridge.referrals.ReferralsService;

/** A case whose person turns 18 while it is offered to another borough. */
@QuarkusTest
@ReferralsService
class TransferConsentIT {
    private static final Instant BEFORE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String SEVENTEEN = "\"dateOfBirth\": \"2008-03-10\"";
    private static final Instant BIRTHDAY = Instant.parse("2026-03-10T00:00:00Z");

    @Inject
    MovableClock clock;

    private final TransferWorld world = new TransferWorld();

    @BeforeEach
    void stop() {
        clock.stopAt(BEFORE);
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void takesNoSupportOverOnAParentsWordFromTheBirthday() throws SQLException {
        var id = world.here.supported(SEVENTEEN, "PARENT_OR_CARER");
        var transfer = world.offered(id);
        clock.stopAt(BIRTHDAY);
        var before = everythingAbout(id);

        answer(world.there.officer, transfer, 0, "acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/consent-missing"))
                .body("lack", equalTo("GIVER_NO_LONGER_ENTITLED"));

        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void sendsACaseBackWhoseConsentDoesNotCountAnyMore() {
        var id = world.here.supported(SEVENTEEN, "PARENT_OR_CARER");
        var transfer = world.offered(id);
        clock.stopAt(BIRTHDAY);

        answer(world.there.officer, transfer, 0, "refusal").then().statusCode(200);

        world.here.consent(id, "SOUGHT", "PERSON").then().statusCode(200);
        world.here.consent(id, "GIVEN", "PERSON").then().statusCode(200);
        world.here.act(world.here.officer, id, "support", "").then().statusCode(200);
        world.accepted(id);
    }

    @Test
    void offersNoSupportThatAnotherBoroughCouldNotTakeOver() throws SQLException {
        var id = world.here.supported(SEVENTEEN, "PARENT_OR_CARER");
        clock.stopAt(BIRTHDAY);
        var before = everythingAbout(id);

        world.offer(id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/consent-missing"))
                .body("lack", equalTo("GIVER_NO_LONGER_ENTITLED"));

        assertThat(everythingAbout(id)).isEqualTo(before);
    }
}
