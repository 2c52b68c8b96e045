package uk.leabridge.referrals.casework.document.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import uk.leabridge.referrals.casework.document.application.FileTypes;

/** By Tika's magic numbers; what is in an office's container, by {@link OfficeFiles}. */
@ApplicationScoped
class TikaFileTypes implements FileTypes {
    private static final String NOTHING = "application/octet-stream";
    private static final String UNKNOWN = "application/x-unknown";
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,9}$");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public String of(byte[] content) {
        if (OfficeFiles.isZip(content)) return OfficeFiles.inZip(content);
        if (OfficeFiles.isOle(content)) return OfficeFiles.inOle(content);
        try {
            return types.detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be read from memory", e);
        }
    }

    @Override
    public String promisedBy(String name) {
        try {
            var metadata = new Metadata();
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
            var promised = types.detect(null, metadata).getBaseType().toString();
            boolean unknown =
                    promised.equals(NOTHING) && EXTENSION.matcher(name).find();
            return unknown ? UNKNOWN : promised;
        } catch (IOException e) {
            throw new UncheckedIOException("a name could not be read", e);
        }
    }
}
