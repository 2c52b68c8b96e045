package uk.leabridge.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;

/** One seal of the chain. */
record Seal(long number, byte[] previousHash, List<byte[]> leaves, byte[] root, byte[] hash, Instant sealedAt) {
    static Seal over(long number, byte[] previousHash, List<byte[]> leaves, Instant sealedAt) {
        var root = Leaf.root(leaves);
        return new Seal(number, previousHash, leaves, root, hash(number, previousHash, root, sealedAt), sealedAt);
    }

    static byte[] hash(long number, byte[] previousHash, byte[] root, Instant sealedAt) {
        return Leaf.sha256((byte) 3, (number + "/" + sealedAt + "/").getBytes(UTF_8), previousHash, root);
    }
}
