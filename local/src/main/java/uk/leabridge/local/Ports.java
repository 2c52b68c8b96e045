package uk.leabridge.local;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import uk.leabridge.platform.embedded.ServerFailedException;

/**
 * Which port each process listens on, all on the loopback address.
 *
 * @param offset added to every port ({@code LEABRIDGE_PORT_OFFSET}), so that several platforms can run side by side
 */
public record Ports(int offset) {
    private static final int HIGHEST_BASE = 19093;

    public Ports {
        if (offset < 0 || offset > 65_535 - HIGHEST_BASE) {
            throw new IllegalArgumentException(
                    "LEABRIDGE_PORT_OFFSET must be between 0 and " + (65_535 - HIGHEST_BASE) + ", not " + offset);
        }
    }

    /** The offset of the environment, or none. */
    public static Ports from(Map<String, String> environment) {
        String offset = environment.getOrDefault("LEABRIDGE_PORT_OFFSET", "0");
        try {
            return new Ports(Integer.parseInt(offset.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("LEABRIDGE_PORT_OFFSET must be a number, not " + offset, e);
        }
    }

    /**
     * Ports that nothing listens on now, above those of a usual run and below those that the system gives to outgoing
     * connections.
     */
    public static Ports free() {
        return ThreadLocalRandom.current()
                .ints(500, 0, 96) // from a random place on: another clone may be looking now as well
                .mapToObj(place -> new Ports(4_000 + 100 * place))
                .filter(ports -> ports.all().allMatch(PortHolder::isFree))
                .findFirst()
                .orElseThrow(() -> new ServerFailedException("No free ports were found"));
    }

    public int http(Service service) {
        return service.basePort() + offset;
    }

    /** Health and metrics. */
    public int management(Service service) {
        return service.basePort() + 1000 + offset;
    }

    public int keycloak() {
        return 8090 + offset;
    }

    public int keycloakManagement() {
        return 9090 + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    public int kafkaController() {
        return 19093 + offset;
    }

    public int smtp() {
        return 10025 + offset;
    }

    public int mailbox() {
        return 8025 + offset;
    }

    IntStream all() {
        IntStream services = Arrays.stream(Service.values())
                .flatMapToInt(service -> IntStream.of(http(service), management(service)));
        return IntStream.concat(
                services,
                IntStream.of(
                        keycloak(), keycloakManagement(), postgres(), kafka(), kafkaController(), smtp(), mailbox()));
    }

    public String gatewayAddress() {
        return "http://127.0.0.1:" + http(Service.GATEWAY);
    }

    public String mailboxAddress() {
        return "http://127.0.0.1:" + mailbox();
    }

    public String keycloakAddress() {
        return "http://127.0.0.1:" + keycloak();
    }

    public String issuer() {
        return keycloakAddress() + "/realms/" + Realm.NAME;
    }
}
