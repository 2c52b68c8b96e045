package uk.leabridge.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The secrets of one home, each in a file that only its owner reads. A secret is made when it is first asked for, and is the
 * same ever after: data were sealed with it, and passwords are in the databases.
 */
public final class Secrets {
    /** No letter or digit that is easily taken for another. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** A password or client secret that only programs use: 256 random bits. */
    public String text(String name) {
        return read(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
    }

    /** A password that a person can type: four groups of four, some 79 random bits. */
    public String password(String name) {
        return read(name, () -> IntStream.range(0, 4).mapToObj(i -> group()).collect(Collectors.joining("-")));
    }

    /** A file with the Base64 of 32 random bytes. */
    public Path keyFile(String name) {
        read(name, () -> Base64.getEncoder().encodeToString(bytes()));
        return folder.resolve(name);
    }

    /** A file with a Tink keyset in JSON: one AES-256-GCM key, to wrap other keys with. */
    public Path keysetFile(String name) {
        read(name, Secrets::keyset);
        return folder.resolve(name);
    }

    private synchronized String read(String name, Supplier<String> make) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.resolveSibling(".").normalize());
                PrivateFile.write(file, make.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private String group() {
        return IntStream.range(0, 4)
                .mapToObj(i -> String.valueOf(READABLE.charAt(random.nextInt(READABLE.length()))))
                .collect(Collectors.joining());
    }

    private static String keyset() {
        try {
            AeadConfig.register();
            KeysetHandle handle =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No keyset could be created", e);
        }
    }
}
