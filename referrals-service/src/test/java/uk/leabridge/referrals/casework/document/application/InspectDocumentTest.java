package uk.leabridge.referrals.casework.document.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.leabridge.referrals.casework.document.application.InspectDocument.Inspection;
import uk.leabridge.referrals.casework.document.application.VirusScan.Finding;
import uk.leabridge.referrals.config.DocumentsConfig;

class InspectDocumentTest {
    private static final byte[] CONTENT = "all is well".getBytes(UTF_8);

    private record Config(int maxBytes) implements DocumentsConfig {
        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public Set<String> allowed() {
            return Set.of("text/plain");
        }

        @Override
        public Scanner clamd() {
            throw new UnsupportedOperationException("the scan is given");
        }
    }

    private record Types(String content, String name) implements FileTypes {
        @Override
        public String of(byte[] bytes) {
            return content;
        }

        @Override
        public String promisedBy(String given) {
            return name;
        }
    }

    private static Inspection inspected(Finding finding, String content, String name) {
        return new InspectDocument(new Types(content, name), _ -> finding, new Config(100)).handle("a", CONTENT);
    }

    private static Inspection scanned(Finding finding) {
        return inspected(finding, "text/plain", "application/octet-stream");
    }

    @Test
    void takesNothingInThatIsInfectedOrThatNobodyCouldScan() {
        assertThat(scanned(Finding.CLEAN)).isEqualTo(new Inspection.Fit("text/plain", true));
        assertThat(scanned(Finding.NOT_SCANNED)).isEqualTo(new Inspection.Fit("text/plain", false));
        assertThat(scanned(Finding.INFECTED)).isEqualTo(new Inspection.Unfit(new DocumentOutcome.Infected()));
        assertThat(scanned(Finding.NO_ANSWER)).isEqualTo(new Inspection.Unfit(new DocumentOutcome.ScannerAway()));
    }

    @Test
    void takesNothingInOfWhichBytesOrNameSaySomethingElse() {
        var allowed = Set.of("text/plain");

        assertThat(inspected(Finding.CLEAN, "text/html", "text/plain"))
                .isEqualTo(new Inspection.Unfit(new DocumentOutcome.WrongType("text/html", allowed)));
        assertThat(inspected(Finding.CLEAN, "text/plain", "application/x-bat"))
                .isEqualTo(new Inspection.Unfit(new DocumentOutcome.WrongType("application/x-bat", allowed)));
    }
}
