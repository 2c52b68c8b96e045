package uk.leabridge.referrals.records.subjectaccess.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.leabridge.referrals.records.subjectaccess.application.Bundle;
import uk.leabridge.referrals.records.subjectaccess.application.Bundles;

/** One page that a browser shows without anything else, and the same as JSON. The template escapes what people wrote. */
@ApplicationScoped
class ZippedBundles implements Bundles {
    private final ObjectMapper json;

    ZippedBundles(ObjectMapper json) {
        this.json = json;
    }

    @CheckedTemplate(basePath = "subject-access")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bundle(Bundle bundle);
    }

    @Override
    public byte[] zip(Bundle bundle) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            zip.putNextEntry(new ZipEntry("what-is-held.html"));
            zip.write(Templates.bundle(bundle).render().getBytes(UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("what-is-held.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(bundle));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle could not be written", e);
        }
        return bytes.toByteArray();
    }
}
