package uk.leabridge.k8s;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** What a container asks for and may take at most is stated, and the one is not above the other. */
final class ResourceCheck implements Check {
    @Override
    public Stream<String> faults(Cluster cluster) {
        return cluster.workloads().flatMap(w -> w.containers()
                .flatMap(c -> Stream.of("cpu", "memory").flatMap(kind -> {
                    String request = c.at("/resources/requests/" + kind).asText();
                    String limit = c.at("/resources/limits/" + kind).asText();
                    if (request.isEmpty() || limit.isEmpty()) {
                        return Stream.of(w + " states no request or limit of " + kind);
                    }
                    return amount(request).compareTo(amount(limit)) > 0
                            ? Stream.of(w + " asks for more " + kind + " than it may take")
                            : Stream.<String>empty();
                })));
    }

    private static BigDecimal amount(String quantity) {
        return Quantity.getAmountInBytes(new Quantity(quantity));
    }
}
