package uk.leabridge.gateway.onboarding;

import java.util.Optional;

/** What onboarding needs of the identity provider. Each making has its unmaking; unmaking what is not there does nothing. */
interface BoroughDirectory {

    /** A borough as it stands there, with the marks that onboarding left on it. */
    record Existing(
            String organisationId, String code, String name, String keyMark, String bodyMark, String administrator) {}

    /** What a new system client is: its secret is null when it proves itself with a key of its own. */
    record SystemClient(String id, String clientId, Optional<String> secret) {}

    record Administrator(String id, Optional<String> temporaryPassword) {}

    Optional<Existing> byCode(String code);

    Optional<Existing> byKeyMark(String keyMark);

    /** Makes the organisation with its marks; returns its id. */
    String createOrganisation(NewBorough borough, String keyMark, String bodyMark);

    void deleteOrganisation(String id);

    SystemClient createSystemClient(NewBorough borough);

    void deleteSystemClient(String id);

    Administrator createAdministrator(NewBorough borough);

    void deleteAdministrator(String id);

    void join(String organisationId, String administratorId);

    /** The directory did not do what it was asked. */
    final class DirectoryException extends RuntimeException {
        DirectoryException(String what) {
            super(what);
        }

        DirectoryException(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
