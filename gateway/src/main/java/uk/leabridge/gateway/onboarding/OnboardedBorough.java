package uk.leabridge.gateway.onboarding;

import org.jspecify.annotations.Nullable;

/** What came of onboarding. Secrets are shown once, and only where the realm is on this machine. */
record OnboardedBorough(
        String code, String name, String organisationId, Client systemClient, Administrator administrator) {

    record Client(
            String clientId,
            String authentication,
            @Nullable String secret) {}

    record Administrator(String username, @Nullable String temporaryPassword) {}

    static OnboardedBorough fresh(
            String organisation,
            NewBorough borough,
            BoroughDirectory.SystemClient client,
            BoroughDirectory.Administrator administrator) {
        return new OnboardedBorough(
                borough.code(),
                borough.name(),
                organisation,
                new Client(client.clientId(), way(borough), client.secret().orElse(null)),
                new Administrator(
                        borough.administrator().email(),
                        administrator.temporaryPassword().orElse(null)));
    }

    static OnboardedBorough again(BoroughDirectory.Existing existing, NewBorough borough) {
        return new OnboardedBorough(
                existing.code(),
                existing.name(),
                existing.organisationId(),
                new Client("system-" + existing.code(), way(borough), null),
                new Administrator(existing.administrator(), null));
    }

    private static String way(NewBorough borough) {
        return borough.systemJwksUrl() == null ? "client_secret" : "private_key_jwt";
    }
}
