package uk.leabridge.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;

/** How requests to services are written: what a request does not say is left out; what a map says is kept. */
@Singleton
public class RequestBodies implements ContextResolver<ObjectMapper> {

    private final ObjectMapper json;

    public RequestBodies(ObjectMapper json) {
        this.json =
                json.copy().setDefaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return json;
    }
}
