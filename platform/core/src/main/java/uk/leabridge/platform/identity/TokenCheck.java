package uk.leabridge.platform.identity;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;

/**
 * A token is good for this service when it has the service's scope and one of the realm's roles. The scope is what a client was
 * allowed to ask for, and the role what its holder is: either alone opens nothing, not even what everyone may read. The gateway
 * asks for the scope too, and is not relied on.
 */
class TokenCheck {
    private final JsonWebToken token;
    private final String scope;

    TokenCheck(JsonWebToken token, @ConfigProperty(name = "leabridge.service") String service) {
        this.token = token;
        this.scope = service;
    }

    @ServerRequestFilter
    Optional<Response> refuse() {
        if (token.getRawToken() == null || isGood()) return Optional.empty();
        return Optional.of(Problem.of(CommonProblem.FORBIDDEN, null).response());
    }

    private boolean isGood() {
        @Nullable String scopes = token.getClaim("scope");
        return scopes != null
                && List.of(scopes.split(" ", -1)).contains(scope)
                && token.getGroups().stream().anyMatch(Roles.OF_TOKENS::contains);
    }
}
