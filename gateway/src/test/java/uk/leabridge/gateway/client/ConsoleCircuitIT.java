package uk.leabridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.circuit.CircuitBreaker;
import uk.leabridge.gateway.circuit.Circuits;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.ConsoleWorld;
import uk.leabridge.gateway.world.Disturbances;

/** Door and console know one circuit of each service. */
@QuarkusTest
@QuarkusTestResource(
        value = ConsoleWorld.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "leabridge.door.circuit-callers", value = "2"),
            @ResourceArg(name = "leabridge.door.circuit-failures", value = "2"),
            @ResourceArg(name = "leabridge.door.circuit-pause", value = "2s")
        })
class ConsoleCircuitIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PAGE = "/cases";

    private final Browser officer = Browser.atTheGateway().as("safeguarding-officer.hackney");
    private final Browser chair = Browser.atTheGateway().as("panel-chair.hackney");

    @Inject
    Circuits circuits;

    @AfterEach
    void mend() {
        Disturbances.set("/services/well");
    }

    @Test
    void asksNobodyWhatOthersGotNoAnswerTo() {
        assertThat(officer.get(PAGE).status()).isEqualTo(200);
        assertThat(chair.get(PAGE).status()).isEqualTo(200);
        Disturbances.set("/services/away");
        assertThat(officer.get(PAGE).status()).isEqualTo(503);
        assertThat(chair.get(PAGE).status()).isEqualTo(503);
        assertThat(circuits.of(Area.REFERRALS).state()).isEqualTo(CircuitBreaker.State.OPEN);

        Disturbances.set("/services/well");

        assertThat(officer.get(PAGE).status()).isEqualTo(503);
        Instant late = Instant.now().plus(PATIENCE);
        while (circuits.of(Area.REFERRALS).state() != CircuitBreaker.State.CLOSED
                && Instant.now().isBefore(late)) {
            officer.get(PAGE);
            chair.get(PAGE);
        }
        assertThat(officer.get(PAGE).status()).isEqualTo(200);
    }
}
