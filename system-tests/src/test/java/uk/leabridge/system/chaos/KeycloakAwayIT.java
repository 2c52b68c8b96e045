package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** Without Keycloak nobody new gets in, and who is in goes on working until their token ends. */
@SystemTest
@Order(130)
class KeycloakAwayIT {
    private static final String REFERRALS = "/api/referrals/v1/referrals";

    private final World world;
    private final Caller lead;
    private final Caller officer;

    KeycloakAwayIT(World world) {
        this.world = world;
        this.lead = world.signedIn("referrer.hackney");
        this.officer = world.signedIn("safeguarding-officer.hackney");
    }

    @Test
    void letsWorkGoOnWhileItIsAway() {
        world.process("keycloak").stop();
        try {
            String id = lead.create(REFERRALS, SampleReferral.next().json())
                    .expect(201)
                    .text("id");
            officer.get(REFERRALS + "/" + id).expect(200);
            officer.get("/api/comms/v1/inbox").expect(200);
            assertThat(world.asNobody().get(REFERRALS + "/" + id).status()).isEqualTo(401);
        } finally {
            world.process("keycloak").start();
        }
    }

    /** Several at once, so that each connection which Keycloak holds is used. */
    @Test
    void signsPeopleInAsSoonAsItsDatabaseIsBack() throws InterruptedException, ExecutionException {
        world.process("postgresql").stop();
        world.process("postgresql").start();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller>> all = new ArrayList<>();
            for (String borough : DemoPeople.BOROUGHS) {
                all.add(people.submit(() -> world.signedIn("referrer." + borough)));
                all.add(people.submit(() -> world.signedIn("auditor." + borough)));
            }
            for (Future<Caller> one : all) assertThat(one.get().token()).isNotEmpty();
        }
    }
}
