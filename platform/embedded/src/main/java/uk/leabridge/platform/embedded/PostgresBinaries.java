package uk.leabridge.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the archive on the class path. */
final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks below the folder given, into a folder named after the archive's checksum, unless it is there already. */
    static PostgresBinaries under(Path folder) {
        URL archive = archive();
        try {
            Path home = folder.toAbsolutePath().resolve("postgres-" + checksum(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's programs could not be extracted to " + folder, e);
        }
    }

    /** Where programs are unpacked that every clone of the repository may share. */
    static Path sharedFolder() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("leabridge");
    }

    String initdb() {
        return program("initdb");
    }

    String postgres() {
        return program("postgres");
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String name = "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        return Optional.ofNullable(PostgresBinaries.class.getClassLoader().getResource(name))
                .orElseThrow(() -> new ServerFailedException(
                        "There is no PostgreSQL for this type of machine on the class path: " + name + " is missing"));
    }

    private static String checksum(URL archive) throws IOException {
        try (var in = new DigestInputStream(archive.openStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolveSibling(home.getFileName() + ".parts"));
        Path fresh = Files.createTempDirectory(folder, "unpack-");
        try (InputStream raw = archive.openStream()) {
            TarArchive.unpack(new XZCompressorInputStream(raw), fresh);
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(fresh); // another process was quicker; its copy is as good
        }
        Folders.delete(folder);
    }
}
