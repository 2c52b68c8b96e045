package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void keepsASecretOverARestart() throws IOException {
        var first = new Secrets(folder);
        String text = first.text("database");
        String password = first.password("people/referrer.hackney");
        String key = Files.readString(first.keyFile("index-key"));
        String keyset = Files.readString(first.keysetFile("keyset.json"));

        var second = new Secrets(folder);

        assertThat(second.text("database")).isEqualTo(text);
        assertThat(second.password("people/referrer.hackney")).isEqualTo(password);
        assertThat(second.keyFile("index-key")).hasContent(key);
        assertThat(second.keysetFile("keyset.json")).hasContent(keyset);
    }

    @Test
    void givesEachNameASecretOfItsOwn() {
        var secrets = new Secrets(folder);

        assertThat(secrets.text("one")).isNotEqualTo(secrets.text("two"));
        assertThat(secrets.password("one-person")).isNotEqualTo(secrets.password("another-person"));
    }

    @Test
    void makesPasswordsThatAPersonCanType() {
        assertThat(new Secrets(folder).password("person")).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}");
    }

    @Test
    void makesKeysOf256Bits() throws IOException {
        Path file = new Secrets(folder).keyFile("key");

        assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    }

    @Test
    void makesKeysetsThatTinkReads() throws IOException, GeneralSecurityException {
        Path file = new Secrets(folder).keysetFile("keyset.json");

        var keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());

        assertThat(keyset.getPrimary().getKey().getParameters()).isEqualTo(PredefinedAeadParameters.AES256_GCM);
    }

    @Test
    void letsOnlyTheOwnerRead() throws IOException {
        var home = new Home(folder.resolve("home"));
        var secrets = new Secrets(home.secrets());
        secrets.text("text");
        secrets.keyFile("key");
        secrets.keysetFile("keyset.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(home.secrets())) {
            assertThat(files).hasSize(3).allSatisfy(SecretsTest::isPrivate);
        }
    }

    private static void isPrivate(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
