package uk.leabridge.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupChecksTest {
    @ParameterizedTest
    @CsvSource({
        "https://id.example.org/realms/east-london, true",
        "http://127.0.0.1:8090/realms/east-london, true",
        "http://localhost:8090/realms/east-london, true",
        "http://id.example.org/realms/east-london, false",
        "http://127.0.0.1.example.org/realms/east-london, false",
        "east-london, false"
    })
    void wantsAnIssuerOverTls(String issuer, boolean safe) {
        assertThat(IssuerCheck.of(issuer).isEmpty()).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example.org/realms/east-london, false",
        "http://127.0.0.1:8090/realms/east-london, true",
        "https://localhost/realms/east-london, true"
    })
    void livesAheadOfTimeOnOneMachineAlone(String issuer, boolean safe) {
        assertThat(IssuerCheck.withTimeAhead(issuer).isEmpty()).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({"rw-------, true", "r--r-----, true", "rw-r--r--, false", "rw-----w-, false"})
    void wantsKeysThatNobodyElseReads(String mode, boolean safe, @TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("key"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThat(KeyFileCheck.of("some.key", file).isEmpty()).isEqualTo(safe);
    }

    @Test
    void namesTheKeyOfAFileThatIsNotThere(@TempDir Path folder) {
        assertThat(KeyFileCheck.of("leabridge.sealing.index-key-file", folder.resolve("gone")))
                .hasValueSatisfying(
                        unsafe -> assertThat(unsafe.toString()).startsWith("leabridge.sealing.index-key-file: "));
    }
}
