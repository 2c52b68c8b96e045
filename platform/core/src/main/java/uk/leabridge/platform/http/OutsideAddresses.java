package uk.leabridge.platform.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the addresses in answers so that a caller outside can follow them: as paths below the gateway, {@code /api/<service>/v1/…},
 * which lead to where the answer came from, whatever name that has today. Resources write them as they know themselves,
 * {@code /v1/…}.
 */
class OutsideAddresses {
    private static final String INSIDE = "/v1/";

    private final String prefix;

    OutsideAddresses(@ConfigProperty(name = "leabridge.service") String service) {
        this.prefix = "/api/" + service;
    }

    @ServerResponseFilter
    void write(ContainerResponseContext answer) {
        var headers = answer.getHeaders();
        var location = headers.getFirst(HttpHeaders.LOCATION);
        if (location != null) headers.putSingle(HttpHeaders.LOCATION, location(location.toString()));
        links(headers);
    }

    private void links(MultivaluedMap<String, Object> headers) {
        @Nullable List<Object> links = headers.get(HttpHeaders.LINK);
        if (links == null) return;
        headers.put(
                HttpHeaders.LINK,
                links.stream()
                        .<Object>map(link -> link.toString().replace("<" + INSIDE, "<" + prefix + INSIDE))
                        .toList());
    }

    /** The framework has put its own host before it by now. */
    private String location(String written) {
        var address = URI.create(written);
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var path = address.getRawPath() + query;
        return path.startsWith(INSIDE) ? prefix + path : path;
    }
}
