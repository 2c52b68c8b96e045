package uk.leabridge.referrals.casework.assessment.infrastructure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.assessment.domain.Framework;
import uk.leabridge.referrals.casework.assessment.domain.FrameworkFaults;
import uk.leabridge.referrals.casework.assessment.domain.Frameworks;
import uk.leabridge.referrals.config.AssessmentConfig;

/**
 * Frameworks as files of the service. It does not start with one that is broken, or that is not, byte for byte, what a migration has
 * put down for its version: what people were assessed by stays what it was.
 */
@ApplicationScoped
class ResourceFrameworks implements Frameworks {
    private static final String FOLDER = "assessment-frameworks/";
    private static final String KNOWN = "select sha256 from assessment_framework where id = ? and version = ?";

    private final AssessmentConfig config;
    private final Rows rows;
    private final ObjectMapper json;
    private final List<Framework> loaded;

    ResourceFrameworks(AssessmentConfig config, Rows rows, ObjectMapper json) {
        this.config = config;
        this.rows = rows;
        this.json = json;
        this.loaded = load();
    }

    void load(@Observes StartupEvent started) {
        if (loaded.isEmpty())
            throw new IllegalStateException("leabridge.assessment.frameworks does not name a framework");
    }

    @Override
    public List<Framework> all() {
        return loaded;
    }

    @Override
    public Optional<Framework> find(String id, int version) {
        return loaded.stream()
                .filter(framework -> framework.id().equals(id) && framework.version() == version)
                .findFirst();
    }

    private List<Framework> load() {
        var frameworks = new ArrayList<Framework>();
        for (var name : config.frameworks()) frameworks.add(load(name));
        long versions = frameworks.stream()
                .map(f -> f.id() + " " + f.version())
                .distinct()
                .count();
        if (versions != frameworks.size()) throw new IllegalStateException("a framework version is loaded twice");
        return List.copyOf(frameworks);
    }

    private Framework load(String name) {
        byte[] file = read(name);
        try {
            var framework = json.readValue(file, Framework.class);
            var faults = FrameworkFaults.of(framework);
            if (!faults.isEmpty())
                throw new IllegalStateException("the framework " + name + " is not valid: " + faults);
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            if (!digest.equals(known(framework).orElse(""))) {
                throw new IllegalStateException("the framework " + name
                        + " differs from what a migration recorded for this version; publish a change as a new version: "
                        + digest);
            }
            return framework;
        } catch (IOException e) {
            throw new IllegalStateException("the framework " + name + " is not valid", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    private static byte[] read(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) throw new IllegalStateException("there is no framework " + name);
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> known(Framework framework) {
        return rows.of(KNOWN, framework.id(), framework.version()).first(row -> row.text(1));
    }
}
