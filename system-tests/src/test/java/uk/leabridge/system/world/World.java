package uk.leabridge.system.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.local.Home;
import uk.leabridge.local.LocalPlatform;
import uk.leabridge.local.Ports;
import uk.leabridge.local.ProcessControl;
import uk.leabridge.local.Progress;
import uk.leabridge.local.Secrets;
import uk.leabridge.local.Service;

/** The platform under test: every process of a real one, from packaged artefacts, with a state of its own. */
public final class World implements AutoCloseable {
    private static final Path HOME = Path.of("target", "platform");

    private final LocalPlatform platform;
    private final Thread atExit;
    private final Tokens tokens;
    private @Nullable Samples samples;

    private World(LocalPlatform platform) {
        this.platform = platform;
        this.atExit = new Thread(platform::stop, "stop the platform under test");
        this.tokens = new Tokens(platform);
    }

    static World start() {
        var home = new Home(HOME);
        var progress = new Progress(System.out);
        stopLeftOvers(home);
        LocalPlatform platform = LocalPlatform.of(home, Ports.free(), progress);
        var world = new World(platform);
        Runtime.getRuntime().addShutdownHook(world.atExit);
        platform.start();
        return world;
    }

    @Override
    public void close() {
        platform.stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** One process, to stop, kill or start. */
    public ProcessControl process(String id) {
        return platform.process(id);
    }

    /** Something of every kind in Tower Hamlets; made when it is first asked for. */
    public synchronized Samples samples() {
        Samples made = samples;
        if (made == null) {
            made = Samples.make(this);
            samples = made;
        }
        return made;
    }

    /** The services that own data and answer through the door. */
    public List<Service> services() {
        return Service.behindTheGateway().stream()
                .filter(service ->
                        processes().stream().anyMatch(process -> process.id().equals(service.id())))
                .toList();
    }

    /** Starts a service again and returns when it answers through the door, which may keep it shut for a few seconds. */
    public void bringBack(Service service) {
        process(service.id()).start();
        Caller auditor = as("auditor.redbridge");
        Await.untilTrue(
                Duration.ofSeconds(30),
                service.id() + " answers through the door",
                () -> auditor.get("/api/" + service.id() + "/v1/audit?limit=1").status() == 200);
    }

    public List<ProcessControl> processes() {
        return platform.processes();
    }

    public Ports ports() {
        return platform.ports();
    }

    public Home home() {
        return platform.home();
    }

    /** The door, as this person of the demonstration: {@code <role>.<borough>}. */
    public Caller as(String username) {
        return new Caller(gateway(), () -> tokens.of(username));
    }

    /** The door, as a person who signs in at this moment. */
    public Caller signedIn(String username) {
        return withToken(platform.token(username));
    }

    /** The door, as a system that signs in with a secret of its own. */
    public Caller asSystem(String client) {
        return new Caller(gateway(), () -> tokens.ofSystem(client));
    }

    /** The door, without a token. */
    public Caller asNobody() {
        return withToken("");
    }

    public String gateway() {
        return platform.ports().gatewayAddress();
    }

    /** A service's own description of what it answers, as it runs. */
    public JsonNode openApi(Service service) {
        return management(service, "/openapi?format=json").json();
    }

    /** What a service answers on its management port. */
    public Answer management(Service service, String path) {
        return Http.send(Http.request("http://127.0.0.1:" + platform.ports().management(service) + path)
                        .GET())
                .expect(200);
    }

    /** What a person types to sign in. */
    public String password(String username) {
        return platform.credentials().users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow()
                .password();
    }

    /** From now on the services live so far ahead of the real time, whatever they were told before. */
    public void moveTime(Duration ahead) {
        home().liveAhead(ahead);
    }

    public Databases databases() {
        return new Databases(platform);
    }

    public Events events() {
        return new Events(
                Map.of("bootstrap.servers", "127.0.0.1:" + platform.ports().kafka()));
    }

    public KeycloakAdmin keycloakAdmin() {
        return new KeycloakAdmin(
                platform.ports().keycloakAddress(), new Secrets(platform.home().secrets()).text("keycloak-admin"));
    }

    /** The door, with any token. */
    public Caller withToken(String token) {
        return new Caller(gateway(), () -> token);
    }

    public Mailbox mailbox() {
        return new Mailbox(platform.ports().mailboxAddress());
    }

    /** A run that was killed leaves its processes behind, known by their pid files. */
    private static void stopLeftOvers(Home home) {
        LocalPlatform.of(home, new Ports(0), Progress.silent()).stop();
        try {
            home.clean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
