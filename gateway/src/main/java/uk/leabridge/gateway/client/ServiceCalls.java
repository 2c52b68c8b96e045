package uk.leabridge.gateway.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import uk.leabridge.gateway.session.SignedIn;

/** Calls one service as the person who is signed in. Nothing here throws for what a service may answer. */
public final class ServiceCalls {

    private static final Logger LOG = Logger.getLogger(ServiceCalls.class);

    private final String service;
    private final URI base;
    private final BoundedHttp http;
    private final ObjectMapper json;
    private final ObjectWriter bodies;
    private final SignedIn signedIn;

    ServiceCalls(String service, URI base, BoundedHttp http, ObjectMapper json, SignedIn signedIn) {
        this.service = service;
        this.base = base;
        this.http = http;
        this.json = json;
        this.bodies = RequestBodies.of(json).writer();
        this.signedIn = signedIn;
    }

    public <T> Answer<T> get(ServicePath path, Class<T> type) {
        return send(request(path).GET(), json.constructType(type));
    }

    /** A text as it is, of this type. */
    public Answer<String> text(ServicePath path, String type) {
        return exchange(
                request(path)
                        .setHeader("Accept", type + ", application/problem+json")
                        .GET(),
                response -> new String(response.body(), StandardCharsets.UTF_8));
    }

    /** A list answered as {@code {"items": […]}} with {@code Link: rel=next}. */
    public <T> Answer<PageOf<T>> list(ServicePath path, Class<T> type) {
        JavaType items = json.getTypeFactory().constructCollectionType(List.class, type);
        return exchange(request(path).GET(), response -> {
            List<T> values = json.convertValue(json.readTree(response.body()).path("items"), items);
            return new PageOf<>(values, PageOf.next(response.headers().allValues("Link")));
        });
    }

    /** Creates; the same key makes a second call harmless. */
    public <T> Answer<T> create(ServicePath path, Object body, String idempotencyKey, Class<T> type) {
        return send(
                request(path)
                        .header(
                                "Idempotency-Key",
                                HeaderValue.of(idempotencyKey).toString())
                        .POST(body(body)),
                json.constructType(type));
    }

    /** An action on something that exists; {@code etag} as it was when the person saw it, empty when the API asks for none. */
    public <T> Answer<T> post(ServicePath path, Object body, String etag, Class<T> type) {
        return send(matching(request(path), etag).POST(body(body)), json.constructType(type));
    }

    /** An action that needs no words. */
    public <T> Answer<T> post(ServicePath path, String etag, Class<T> type) {
        return send(matching(request(path), etag).POST(BodyPublishers.noBody()), json.constructType(type));
    }

    /** An action that answers with a file. */
    public Answer<byte[]> file(ServicePath path, String etag) {
        var request = matching(request(path), etag).setHeader("Accept", "*/*").POST(BodyPublishers.noBody());
        return exchange(request, true, HttpResponse::body);
    }

    public <T> Answer<T> put(ServicePath path, Object body, String etag, Class<T> type) {
        return send(matching(request(path), etag).PUT(body(body)), json.constructType(type));
    }

    public Answer<Done> delete(ServicePath path) {
        return send(request(path).DELETE(), json.constructType(Done.class));
    }

    /** Sends a file; its name goes into a header, because addresses are logged. */
    public <T> Answer<T> upload(ServicePath path, Path file, String name, String idempotencyKey, Class<T> type) {
        try {
            HttpRequest.Builder request = request(path)
                    .setHeader("Content-Type", "application/octet-stream")
                    .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name))
                    .header("Idempotency-Key", HeaderValue.of(idempotencyKey).toString())
                    .POST(BodyPublishers.ofFile(file));
            return exchange(request, true, reading(json.constructType(type)));
        } catch (FileNotFoundException e) {
            throw new IllegalStateException("an uploaded file is gone", e);
        }
    }

    /** A file as the service gives it out; whoever asks closes it. */
    public record Download(InputStream content, String disposition) {}

    /** Opens a file, which is passed on as it comes. */
    public Answer<Download> open(ServicePath path) {
        HttpRequest request = request(path)
                .setHeader("Accept", "application/octet-stream, application/problem+json")
                .GET()
                .build();
        try {
            HttpResponse<InputStream> response = http.open(request);
            if (response.statusCode() == 200) {
                String disposition =
                        response.headers().firstValue("Content-Disposition").orElse("attachment");
                return new Answer.Good<>(new Download(http.bounded(response.body()), disposition), "");
            }
            response.body().close();
            return switch (response.statusCode()) {
                case 404 -> new Answer.Missing<>();
                case 403 -> new Answer.Refused<>(ServiceProblem.of(403, MissingNode.getInstance()));
                default -> new Answer.Away<>(service);
            };
        } catch (IOException e) {
            LOG.warnf("%s did not answer: %s", service, e.toString());
            return new Answer.Away<>(service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away<>(service);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private HttpRequest.Builder request(ServicePath path) {
        return HttpRequest.newBuilder(base.resolve(path.toString()))
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + signedIn.accessToken());
    }

    private static HttpRequest.Builder matching(HttpRequest.Builder request, String etag) {
        return etag.isEmpty()
                ? request
                : request.header("If-Match", HeaderValue.of(etag).toString());
    }

    private HttpRequest.BodyPublisher body(Object body) {
        try {
            return BodyPublishers.ofByteArray(bodies.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request could not be written", e);
        }
    }

    private interface Reader<T> {
        T read(HttpResponse<byte[]> response) throws IOException;
    }

    private <T> Answer<T> send(HttpRequest.Builder request, JavaType type) {
        return exchange(request, reading(type));
    }

    private <T> Reader<T> reading(JavaType type) {
        return response -> {
            byte[] body = response.body().length == 0 ? new byte[] {'{', '}'} : response.body();
            return json.readValue(body, type);
        };
    }

    private <T> Answer<T> exchange(HttpRequest.Builder request, Reader<T> reader) {
        return exchange(request, false, reader);
    }

    private <T> Answer<T> exchange(HttpRequest.Builder request, boolean file, Reader<T> reader) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), file);
            int status = response.statusCode();
            if (status < 300) {
                return new Answer.Good<>(
                        reader.read(response),
                        response.headers().firstValue("ETag").orElse(""));
            }
            if (status == 404) {
                return new Answer.Missing<>();
            }
            if (status >= 400 && status < 500) {
                return new Answer.Refused<>(ServiceProblem.of(status, problem(response)));
            }
            LOG.warnf("%s answered %d to %s", service, status, response.uri().getRawPath());
            return new Answer.Away<>(service);
        } catch (IOException e) {
            LOG.warnf("%s did not answer: %s", service, e.toString());
            return new Answer.Away<>(service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away<>(service);
        }
    }

    private JsonNode problem(HttpResponse<byte[]> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
