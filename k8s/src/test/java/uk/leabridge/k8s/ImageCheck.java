package uk.leabridge.k8s;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Images are pinned, and come from a registry that is named. */
final class ImageCheck implements Check {
    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9.-]+(:\\d+)?/[a-z0-9/._-]+(:(?!latest$)[A-Za-z0-9._-]+|@sha256:[0-9a-f]{64})");

    @Override
    public Stream<String> faults(Cluster cluster) {
        Stream<String> pods = cluster.workloads().flatMap(w -> w.containers()
                .map(c -> c.path("image").asText())
                .filter(image -> !isPinned(image))
                .map(image -> w + " runs " + image + ", which is not pinned"));
        Stream<String> databases = cluster.all("Cluster")
                .filter(c -> !isPinned(c.at("/spec/imageName").asText()))
                .map(c -> c + " runs an image that is not pinned");
        return Stream.concat(pods, databases);
    }

    /** A first part without a dot, a port or localhost is a path at Docker's registry, which nobody chose. */
    private static boolean isPinned(String image) {
        String registry = image.split("/", 2)[0];
        return PINNED.matcher(image).matches() && (registry.contains(".") || registry.contains(":"));
    }
}
