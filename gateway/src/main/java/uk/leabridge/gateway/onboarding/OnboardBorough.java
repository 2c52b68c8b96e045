package uk.leabridge.gateway.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import uk.leabridge.gateway.config.GatewayConfig;

/**
 * Makes a borough's organisation, the client of its own system and its first administrator. When a step fails, the steps
 * before it are undone, last first. The marks on the organisation make a repeated call find what the first one made.
 */
@ApplicationScoped
class OnboardBorough {

    private static final Logger LOG = Logger.getLogger(OnboardBorough.class);

    private final BoroughDirectory directory;
    private final ObjectMapper json;
    private final boolean embedded;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    OnboardBorough(BoroughDirectory directory, ObjectMapper json, GatewayConfig config) {
        this.directory = directory;
        this.json = json;
        this.embedded = config.embedded();
    }

    sealed interface Outcome {
        /** Secrets stand in this answer alone. */
        record Onboarded(OnboardedBorough borough) implements Outcome {}

        /** Done before by the same call; the same answer without its secrets. */
        record Replayed(OnboardedBorough borough) implements Outcome {}

        record KeyReused() implements Outcome {}

        record Exists() implements Outcome {}

        record KeysAddressMissing() implements Outcome {}

        /** Nothing was left behind, as far as the identity provider let us tidy up. */
        record Undone() implements Outcome {}
    }

    Outcome handle(NewBorough borough, String idempotencyKey) {
        if (!embedded && borough.systemJwksUrl() == null) {
            return new Outcome.KeysAddressMissing();
        }
        String keyMark = hash(idempotencyKey);
        String bodyMark = hash(text(borough));
        oneAtATime.lock();
        try {
            Optional<BoroughDirectory.Existing> same = directory.byKeyMark(keyMark);
            if (same.isPresent()) {
                return same.get().bodyMark().equals(bodyMark)
                        ? new Outcome.Replayed(OnboardedBorough.again(same.get(), borough))
                        : new Outcome.KeyReused();
            }
            return directory.byCode(borough.code()).isPresent()
                    ? new Outcome.Exists()
                    : make(borough, keyMark, bodyMark);
        } catch (BoroughDirectory.DirectoryException e) {
            LOG.errorf(e, "Whether %s is there already could not be found out", borough.code());
            return new Outcome.Undone();
        } finally {
            oneAtATime.unlock();
        }
    }

    private Outcome make(NewBorough borough, String keyMark, String bodyMark) {
        Deque<Runnable> undo = new ArrayDeque<>();
        try {
            String organisation = directory.createOrganisation(borough, keyMark, bodyMark);
            undo.push(() -> directory.deleteOrganisation(organisation));
            BoroughDirectory.SystemClient client = directory.createSystemClient(borough);
            undo.push(() -> directory.deleteSystemClient(client.id()));
            BoroughDirectory.Administrator administrator = directory.createAdministrator(borough);
            undo.push(() -> directory.deleteAdministrator(administrator.id()));
            directory.join(organisation, administrator.id());
            return new Outcome.Onboarded(OnboardedBorough.fresh(organisation, borough, client, administrator));
        } catch (BoroughDirectory.DirectoryException e) {
            LOG.errorf(e, "Onboarding of %s failed and is undone", borough.code());
            undo.forEach(OnboardBorough::undo);
            return new Outcome.Undone();
        }
    }

    private static void undo(Runnable step) {
        try {
            step.run();
        } catch (BoroughDirectory.DirectoryException e) {
            LOG.error("A step of onboarding could not be undone; it must be removed by hand", e);
        }
    }

    private String text(NewBorough borough) {
        try {
            return json.writeValueAsString(borough);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
