package uk.leabridge.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.leabridge.platform.embedded.KeycloakDistribution;
import uk.leabridge.platform.embedded.KeycloakServer;

/** Keycloak with the realm of the partnership. */
record KeycloakProcess(Site site) implements PlatformProcess {
    static final String ID = "keycloak";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(
                "HTTP", site.ports().keycloak(), "management", site.ports().keycloakManagement());
    }

    @Override
    public Set<String> after() {
        return Set.of(PostgresProcess.ID);
    }

    @Override
    public Launched launch() {
        var database = new PostgresProcess(site);
        String password = site.secrets().text("keycloak-admin");
        KeycloakServer server = KeycloakServer.launch(new KeycloakServer.Settings(
                distribution(site).prepare(site.home().log("keycloak-build")),
                Flags.java(site, this, 224),
                site.home().log(ID),
                site.ports().keycloak(),
                site.ports().keycloakManagement(),
                new KeycloakServer.Database(database.url(ID), ID, database.password(ID)),
                password));
        return new Launched(server.process(), () -> {
            server.awaitReady();
            new RealmSetup(new Realm(site.secrets(), site.ports()), server.address(), password).bringUp();
            new SignIn(site).token();
        });
    }

    @Override
    public boolean isReady() {
        return KeycloakServer.answers(site.ports().keycloak(), Realm.NAME);
    }

    @Override
    public List<Path> jars() {
        return List.of(distribution(site).home());
    }

    @Override
    public Duration grace() {
        return Duration.ofMinutes(1);
    }

    static KeycloakDistribution distribution(Site site) {
        return new KeycloakDistribution(
                site.project().keycloakArchive(), site.project().prepared());
    }
}
