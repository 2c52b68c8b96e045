package uk.leabridge.platform.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import org.jose4j.http.Get;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Verifies tokens with the issuer's keys, and does not wait for an issuer that says nothing: the library would, for minutes. */
final class IssuerKeys extends DefaultJWTTokenParser {
    private static final int WAIT_MILLIS = 2_000;

    private @Nullable VerificationKeyResolver keys;

    @Override
    protected synchronized VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo rules)
            throws UnresolvableKeyException {
        var known = keys;
        if (known != null) return known;
        var fetched = new Fetched(rules);
        keys = fetched;
        return fetched;
    }

    private static final class Fetched extends KeyLocationResolver {
        Fetched(JWTAuthContextInfo rules) throws UnresolvableKeyException {
            super(rules);
        }

        @Override
        protected Get getHttpGet() {
            var get = new Get();
            get.setConnectTimeout(WAIT_MILLIS);
            get.setReadTimeout(WAIT_MILLIS);
            get.setRetries(1);
            get.setInitialRetryWaitTime(0);
            return get;
        }
    }
}
