package uk.leabridge.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ahead-of-time caches of the Java processes: classes loaded and linked in a training run, for a start in a fraction of the
 * time. A cache belongs to exact jars and an exact virtual machine; when either changes, another is trained.
 */
final class StartupCaches {
    private final Path folder;
    private final boolean training;

    private StartupCaches(Path folder, boolean training) {
        this.folder = folder;
        this.training = training;
    }

    /** Uses the caches that are there. */
    static StartupCaches used(ProjectTree project) {
        return new StartupCaches(folder(project), false);
    }

    /** Writes those that are missing when their process ends. */
    static StartupCaches trained(ProjectTree project) {
        return new StartupCaches(folder(project), true);
    }

    /** The flags for a process whose classes are in these jars and folders. */
    List<String> flags(String process, List<Path> jars) {
        Path cache = cache(process, jars);
        if (Files.isRegularFile(cache)) {
            return List.of("-XX:AOTCache=" + cache);
        }
        return training ? List.of("-XX:AOTCacheOutput=" + unfinished(cache)) : List.of();
    }

    boolean isMissing(String process, List<Path> jars) {
        return !Files.isRegularFile(cache(process, jars));
    }

    /** Takes the cache that a process wrote when it ended in order into use, and removes those of earlier jars. */
    void keep(String process, List<Path> jars) throws IOException {
        Path cache = cache(process, jars);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> belongsTo(process, file)).toList()) {
                if (!file.equals(unfinished(cache))) {
                    Files.deleteIfExists(file);
                }
            }
        }
        if (Files.exists(unfinished(cache))) {
            Files.move(unfinished(cache), cache, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path unfinished(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".unfinished");
    }

    private static boolean belongsTo(String process, Path file) {
        return String.valueOf(file.getFileName()).startsWith(process + "-");
    }

    private Path cache(String process, List<Path> jars) {
        return folder.resolve(process + "-" + fingerprint(jars) + ".aot");
    }

    private static Path folder(ProjectTree project) {
        try {
            return Files.createDirectories(project.prepared().resolve("aot"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The virtual machine, and each jar's place, size and time of change: what it checks itself before it uses a cache. */
    private static String fingerprint(List<Path> jars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
            for (Path place : jars) {
                add(place, digest);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Path place, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                String line = file + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
