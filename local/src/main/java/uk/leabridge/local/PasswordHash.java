package uk.leabridge.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as Keycloak stores it. Keycloak would stretch each of a hundred passwords for a tenth of a second; these are random
 * and need no stretching, and Keycloak does it anyway when their owner first signs in.
 */
final class PasswordHash {
    private static final int ITERATIONS = 1_000;
    private static final int BITS = 512;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** The credential of a user's representation. */
    ObjectNode credential(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        ObjectNode secret = JsonNodeFactory.instance
                .objectNode()
                .put("value", base64(hash(password, salt)))
                .put("salt", base64(salt));
        ObjectNode kind = JsonNodeFactory.instance
                .objectNode()
                .put("hashIterations", ITERATIONS)
                .put("algorithm", "pbkdf2-sha512");
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "password")
                .put("secretData", secret.toString())
                .put("credentialData", kind.toString());
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            var specification = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
