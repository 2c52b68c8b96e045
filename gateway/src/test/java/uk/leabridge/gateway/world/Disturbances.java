package uk.leabridge.gateway.world;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What a test does to the world around the gateway. It is asked by HTTP, because a test and its world do not share classes:
 * {@code POST /database/away}, {@code /database/frozen}, {@code /issuer/away}, {@code /services/away} and {@code /<each>/well};
 * {@code /services/faults} says what did not fit at their border.
 */
public final class Disturbances {

    static final String URL = "test.disturbances.url";

    private final HttpServer server;
    private final Relay database;
    private final Relay issuer;
    private final ScriptedServices services;
    private final ProcessHandle postgres;

    Disturbances(Vertx vertx, Relay database, ProcessHandle postgres, Relay issuer, ScriptedServices services) {
        this.services = services;
        this.database = database;
        this.postgres = postgres;
        this.issuer = issuer;
        this.server = ConsoleWorld.await(vertx.createHttpServer()
                .requestHandler(request -> vertx.executeBlocking(() -> disturb(request.path()))
                        .onSuccess(done -> request.response().end(done))
                        .onFailure(e -> request.response().setStatusCode(500).end(e.toString())))
                .listen(0, "127.0.0.1"));
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** From a test. */
    public static String set(String state) {
        String world = ConfigProvider.getConfig().getValue(URL, String.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create(world + state))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String disturb(String state) throws IOException, InterruptedException {
        switch (state) {
            case "/database/away" -> database.cut();
            case "/database/frozen" -> signal("STOP");
            case "/database/well" -> {
                signal("CONT");
                database.restore();
            }
            case "/issuer/away" -> issuer.cut();
            case "/issuer/well" -> issuer.restore();
            case "/services/away" -> services.cut();
            case "/services/well" -> services.restore();
            case "/services/faults" -> {
                return services.border().faults().encode();
            }
            default -> throw new IllegalArgumentException(state);
        }
        return "done";
    }

    private void signal(String name) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + name),
                        Stream.concat(Stream.of(postgres), postgres.descendants())
                                .map(process -> String.valueOf(process.pid())))
                .toList();
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
