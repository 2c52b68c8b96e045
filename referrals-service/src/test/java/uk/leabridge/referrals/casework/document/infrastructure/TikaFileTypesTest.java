package uk.leabridge.referrals.casework.document.infrastructure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.referrals.casework.document.api.DocumentWorld;

class TikaFileTypesTest {
    private final TikaFileTypes types = new TikaFileTypes();

    private static byte[] ole(String... streams) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1));
        bytes.writeBytes(new byte[504]);
        for (String stream : streams) bytes.writeBytes(stream.getBytes(UTF_16LE));
        return bytes.toByteArray();
    }

    @Test
    void tellsWhatIsInAnOfficesContainer() {
        assertThat(types.of(DocumentWorld.zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(types.of(DocumentWorld.zip("[Content_Types].xml", "xl/workbook.xml")))
                .endsWith("spreadsheetml.sheet");
        assertThat(types.of(DocumentWorld.zip("word/document.xml"))).isEqualTo("application/zip");
        assertThat(types.of(DocumentWorld.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo("application/zip");
        assertThat(types.of(ole("WordDocument"))).isEqualTo("application/msword");
        assertThat(types.of(ole("__properties_version1.0"))).isEqualTo("application/vnd.ms-outlook");
        assertThat(types.of(ole("WordDocument", "_VBA_PROJECT"))).isEqualTo("application/x-tika-msoffice");
        assertThat(types.of(ole("SomethingElse"))).isEqualTo("application/x-tika-msoffice");
    }

    @Test
    void doesNotUnpackWhatHasNoEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 201; i++) zip.write(zeros);
        }

        assertThat(types.of(bytes.toByteArray())).isEqualTo("application/zip");
    }

    @Test
    void readsBytesAndNotNames() {
        assertThat(types.of("%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(ISO_8859_1))).isEqualTo("application/pdf");
        assertThat(types.of(
                        "From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\n\r\nHello"
                                .getBytes(UTF_8)))
                .isEqualTo("message/rfc822");
        assertThat(types.of("Zoë is well.".getBytes(UTF_8))).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @CsvSource({
        "letter.pdf, application/pdf",
        "letter, application/octet-stream",
        "run.exe, application/x-dosexec",
        "run.bat, application/x-bat",
        "run.ps1, application/x-unknown",
        "run.HTA, application/x-unknown",
        "Letter to Mr. Smith, application/octet-stream",
        "minutes 12.3, application/octet-stream"
    })
    void knowsWhatANamePromises(String name, String type) {
        assertThat(types.promisedBy(name)).isEqualTo(type);
    }
}
