package uk.leabridge.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hashes of the audit: an entry's canonical bytes, its leaf, and the Merkle root of leaves (as in RFC 6962 section 2.1). */
final class Leaf {
    static final int BYTES = 32;

    private Leaf() {}

    /** Every field in a fixed order, each behind its length; a missing one has the length -1. */
    static String canonical(AuditEntry e) {
        var bytes = new ByteArrayOutputStream();
        field(bytes, e.id().toString());
        field(bytes, e.at().toString());
        field(bytes, e.subject());
        field(bytes, e.roles());
        field(bytes, e.borough());
        field(bytes, e.action());
        field(bytes, e.entityType());
        field(bytes, e.entityId().toString());
        field(bytes, e.person() == null ? null : e.person().toString());
        field(bytes, e.purpose());
        field(bytes, e.digest() == null ? null : HexFormat.of().formatHex(e.digest()));
        return bytes.toString(UTF_8);
    }

    private static void field(ByteArrayOutputStream out, @Nullable String value) {
        var text = value == null ? "-1:" : value.length() + ":" + value;
        out.writeBytes(text.getBytes(UTF_8));
    }

    static byte[] hash(AuditEntry entry, byte[] mac) {
        return sha256((byte) 0, canonical(entry).getBytes(UTF_8), mac);
    }

    /** The Merkle root; 32 zero bytes of no leaves. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) return new byte[BYTES];
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? sha256((byte) 1, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    static byte[] join(List<byte[]> leaves) {
        var all = ByteBuffer.allocate(leaves.size() * BYTES);
        leaves.forEach(all::put);
        return all.array();
    }

    static List<byte[]> split(byte[] all) {
        var leaves = new ArrayList<byte[]>(all.length / BYTES);
        for (int at = 0; at + BYTES <= all.length; at += BYTES) {
            leaves.add(java.util.Arrays.copyOfRange(all, at, at + BYTES));
        }
        return leaves;
    }

    static byte[] sha256(byte prefix, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
