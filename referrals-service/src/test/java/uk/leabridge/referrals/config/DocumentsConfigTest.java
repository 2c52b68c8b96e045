package uk.leabridge.referrals.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the environment of a process says of the scanner. */
class DocumentsConfigTest {
    private static DocumentsConfig given(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DocumentsConfig.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(DocumentsConfig.class);
    }

    @Test
    void namesNoScannerWhenItIsEmpty() {
        assertThat(given(Map.of("LEABRIDGE_DOCUMENTS_CLAMD_HOST", "")).clamd().host())
                .isEmpty();
    }

    @Test
    void namesTheScanner() {
        var clamd = given(Map.of(
                        "LEABRIDGE_DOCUMENTS_CLAMD_HOST", "clamd.scanning", "LEABRIDGE_DOCUMENTS_CLAMD_PORT", "3311"))
                .clamd();

        assertThat(clamd.host()).contains("clamd.scanning");
        assertThat(clamd.port()).isEqualTo(3311);
    }
}
