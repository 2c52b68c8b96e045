package uk.leabridge.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** nginx with a configuration of this package. */
final class Nginx {
    private Nginx() {}

    static Server service(Path folder, int port) {
        return start(folder, "service", port, 0);
    }

    static Server proxy(Path folder, int port, int upstream) {
        return start(folder, "proxy", port, upstream);
    }

    private static Server start(Path folder, String name, int port, int upstream) {
        try (InputStream in = Objects.requireNonNull(Nginx.class.getResourceAsStream(name + ".conf"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@FOLDER@", folder.toString())
                    .replace("@PORT@", Integer.toString(port))
                    .replace("@UPSTREAM@", Integer.toString(upstream));
            Path file = Files.writeString(Files.createDirectories(folder).resolve(name + ".conf"), text);
            List<String> command = List.of(
                    "nginx",
                    "-p",
                    folder.toString(),
                    "-e",
                    folder.resolve(name + "-error.log").toString(),
                    "-c",
                    file.toString());
            return Server.start(command, Map.of(), folder.resolve(name + ".log"), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
