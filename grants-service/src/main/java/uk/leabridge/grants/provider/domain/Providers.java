package uk.leabridge.grants.provider.domain;

import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;

/** Where providers are kept. */
public interface Providers {
    /** Takes a slug for a new provider; answers the provider that has it, in whatever borough: the new one, or an older. */
    UUID claim(String slug, UUID candidate);

    void add(Provider provider);

    /** Lets one more borough see a provider; false when it did already. */
    boolean admit(UUID provider, String slug, Borough funder);

    Optional<Provider> find(UUID id);
}
