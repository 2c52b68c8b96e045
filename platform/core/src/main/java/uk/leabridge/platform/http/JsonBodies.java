package uk.leabridge.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;

/**
 * Takes JSON alone, unless an endpoint names what else it takes. Without this, plain text would be read into a request that has
 * a single field.
 */
class JsonBodies {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    @ServerRequestFilter
    Optional<Response> refuseOthers(ContainerRequestContext request, ResourceInfo endpoint) {
        if (!WITH_BODY.contains(request.getMethod()) || namesItsOwn(endpoint) || isJsonOrNothing(request)) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, null).response());
    }

    private static boolean isJsonOrNothing(ContainerRequestContext request) {
        try {
            MediaType sent = request.getMediaType();
            return sent == null || !hasBody(request) || isJson(sent);
        } catch (IllegalArgumentException e) {
            return false; // the header is no media type at all
        }
    }

    /** JSON has one encoding. */
    private static boolean isJson(MediaType sent) {
        var charset = sent.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(sent) && charset.equalsIgnoreCase("utf-8");
    }

    /** What has no body has no media type that could be wrong, whatever its header says. */
    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    private static boolean namesItsOwn(ResourceInfo endpoint) {
        return endpoint.getResourceMethod().isAnnotationPresent(Consumes.class)
                || endpoint.getResourceClass().isAnnotationPresent(Consumes.class);
    }
}
